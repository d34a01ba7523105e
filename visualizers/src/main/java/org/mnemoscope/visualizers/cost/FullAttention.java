package org.mnemoscope.visualizers.cost;

/**
 * How much longer a backbone's pass would take if every token attended to all of the text before it, from the arithmetic of one
 * transformer layer: an estimate, not a measurement.
 *
 * <p>A layer of width d costs about 24 d² operations a token in its products and 4 d T in its attention over T positions
 * (arXiv 2001.08361, section 2.1, with a feed-forward part of 4 d); the number of layers cancels out.
 */
final class FullAttention {
    private FullAttention() {}

    /**
     * The factor on the time of a main pass.
     *
     * @param width         d
     * @param segmentLength L, the positions of one pass
     * @param before        tokens of the text before the segment
     */
    static double factor(int width, int segmentLength, long before) {
        double inside = segmentLength / 2.0;
        return (24.0 * width + 4 * (before + inside)) / (24.0 * width + 4 * inside);
    }
}
