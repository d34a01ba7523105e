package org.mnemoscope.engine.metric;

import org.mnemoscope.engine.trace.Recall;

/**
 * One cell of the recall matrix.
 *
 * @param reading  the segment that recalls
 * @param recalled the segment whose memory is recalled
 * @param weight   its recall weight
 * @param lift     weight · cached memories: 1 is what an even recall would give
 */
public record LongRecall(int reading, int recalled, float weight, double lift) {
    static LongRecall of(int reading, Recall recall, int recalled) {
        float weight = recall.weightOf(recalled);
        return new LongRecall(reading, recalled, weight, (double) weight * recall.weights().size());
    }

    /** Recall distance in segments, at least 1. */
    public int distance() {
        return reading - recalled;
    }
}
