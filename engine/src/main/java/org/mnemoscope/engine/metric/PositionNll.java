package org.mnemoscope.engine.metric;

import java.util.List;
import java.util.function.IntPredicate;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** Mean NLL by the place of a token in its segment: where a segment begins cold, and how fast it warms up. */
public final class PositionNll {
    private final double[] sums;
    private final int[] counts;

    private PositionNll(int positions) {
        sums = new double[positions];
        counts = new int[positions];
    }

    /**
     * Over segments that ran the condition.
     *
     * @param positions S, the tokens of a full segment
     * @param segments  which segments count
     */
    public static PositionNll of(List<SegmentTrace> traces, ReadingCondition condition, int positions, IntPredicate segments) {
        PositionNll result = new PositionNll(positions);
        for (SegmentTrace trace : traces) {
            Floats nll = segments.test(trace.segment()) ? trace.nll(condition).orElse(null) : null;
            if (nll != null) {
                int first = trace.tokens().firstScored() - trace.tokens().start();
                for (int i = 0; i < nll.size(); i++) {
                    result.sums[first + i] += nll.get(i);
                    result.counts[first + i]++;
                }
            }
        }
        return result;
    }

    /** How many positions there are; 0 is the first token of a segment. */
    public int positions() {
        return sums.length;
    }

    /** Tokens scored at a position. */
    public int count(int position) {
        return counts[position];
    }

    /** Mean NLL at a position in nats; NaN where nothing was scored. */
    public double meanNats(int position) {
        return counts[position] == 0 ? Double.NaN : sums[position] / counts[position];
    }
}
