package org.mnemoscope.visualizers.book;

import java.util.Arrays;
import java.util.List;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.MemoryLife;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** What colours the book. */
public enum BookMeasure {
    /** Mean gain of a segment's second half over the condition compared with, in nats per token. */
    GAIN("gain"),
    /** Mean surprisal of a segment under HMT, in nats per token. */
    SURPRISAL("surprisal"),
    /** All the recall weight that the memory of a segment got. */
    RECALLED("recalled");

    private final String key;

    BookMeasure(String key) {
        this.key = key;
    }

    /** The column of the table. */
    String key() {
        return key;
    }

    String words() {
        return switch (this) {
            case GAIN -> Texts.get("view.book.gain");
            case SURPRISAL -> Texts.get("view.book.surprisal");
            case RECALLED -> Texts.get("view.book.recalled");
        };
    }

    /** By segment; NaN where it was not measured. */
    double[] of(RunSoFar run, ReadingCondition baseline) {
        List<SegmentTrace> traces = run.traces();
        double[] values = new double[traces.size()];
        switch (this) {
            case GAIN -> {
                TokenScope secondHalf = TokenScope.secondHalf(run.header().settings());
                Arrays.setAll(values, n -> MemoryGain.ofSegment(traces.get(n), baseline, secondHalf));
            }
            case SURPRISAL -> Arrays.setAll(values, n -> Perplexity.ofSegment(traces.get(n), ReadingCondition.HMT, TokenScope.ALL).meanNats());
            case RECALLED -> {
                List<MemoryLife> lives = MemoryLife.of(traces, MemoryLife.NOTABLE_LIFT);
                Arrays.setAll(values, n -> lives.get(n).offers() == 0 ? Double.NaN : lives.get(n).popularity());
            }
        }
        return values;
    }

    String wording(double value) {
        return this == GAIN ? Numbers.signed(value, 2) : Numbers.fixed(value, 2);
    }
}
