package org.mnemoscope.engine.evaluation;

import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * The NLL of one text.
 *
 * @param readings by reading, one for each seed; a text that was read whole has one
 */
public record BookScores(String title, List<Map<ReadingCondition, Nll>> readings) {
    public BookScores {
        readings = List.copyOf(readings);
    }

    /** Over all readings together. */
    public Nll nll(ReadingCondition condition) {
        return readings.stream().map(reading -> reading.getOrDefault(condition, Nll.NONE)).reduce(Nll.NONE, Nll::plus);
    }
}
