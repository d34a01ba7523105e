package org.mnemoscope.engine.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * What became of segments that repeat an earlier one word for word. Every spread is over seeds.
 *
 * @param segments      length of the documents
 * @param repeats       repeated segments in each document
 * @param recallTop1    share of repeats whose strongest recalled memory is that of the segment that they repeat
 * @param secondHalfNll mean NLL in nats per token of the second halves of the repeats
 */
public record RepeatScores(int segments, int repeats, Spread recallTop1, Map<ReadingCondition, Spread> secondHalfNll) {
    public RepeatScores {
        secondHalfNll = Collections.unmodifiableMap(new EnumMap<>(secondHalfNll));
    }
}
