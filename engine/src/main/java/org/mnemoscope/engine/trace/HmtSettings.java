package org.mnemoscope.engine.trace;

/**
 * The effective settings of one reading: what checkpoints do not store, plus the recall width that they do.
 *
 * @param segmentTokens   S, new text tokens of a segment; at least 1
 * @param sensoryTokens   k, at most S
 * @param cacheCapacity   N, memory embeddings kept; at least 1
 * @param recallWidth     h, rows of wq; 0 for a checkpoint without recall
 * @param summaryFraction the share of a segment that the summary pass reads, in (0, 1]
 * @param halfRule        how that share is made a whole number of tokens
 * @param recallPrecision rounding of the recall
 * @param recallScale     divisor of the recall scores
 * @param precomputedMemories how many memories of a precomputed memory cache are there before the text begins; 0 for none
 */
public record HmtSettings(
        int segmentTokens,
        int sensoryTokens,
        int cacheCapacity,
        int recallWidth,
        double summaryFraction,
        HalfRule halfRule,
        RecallPrecision recallPrecision,
        RecallScale recallScale,
        int precomputedMemories) {

    public HmtSettings {
        require(segmentTokens >= 1, "segment tokens must be at least 1, not " + segmentTokens);
        require(sensoryTokens >= 0 && sensoryTokens <= segmentTokens,
                "sensory tokens must lie between 0 and the " + segmentTokens + " tokens of a segment, not " + sensoryTokens);
        require(cacheCapacity >= 1, "the memory cache must hold at least 1 memory, not " + cacheCapacity);
        require(recallWidth >= 0, "the recall width cannot be negative: " + recallWidth);
        require(summaryFraction > 0 && summaryFraction <= 1, "the summary fraction must lie in (0, 1], not " + summaryFraction);
        require(precomputedMemories >= 0, "the number of precomputed memories cannot be negative: " + precomputedMemories);
    }

    /** Settings of a reading that begins without memories. */
    public HmtSettings(
            int segmentTokens,
            int sensoryTokens,
            int cacheCapacity,
            int recallWidth,
            double summaryFraction,
            HalfRule halfRule,
            RecallPrecision recallPrecision,
            RecallScale recallScale) {
        this(segmentTokens, sensoryTokens, cacheCapacity, recallWidth, summaryFraction, halfRule, recallPrecision, recallScale, 0);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** L: the backbone window of one step, S + k + 2. */
    public int segmentLength() {
        return segmentTokens + sensoryTokens + 2;
    }

    /** Tokens the summary pass reads of a full segment. */
    public int summaryTokens() {
        double share = segmentTokens * summaryFraction;
        return (int) (halfRule == HalfRule.ROUND ? Math.rint(share) : Math.floor(share));
    }

    /** The same settings with the recall width that a checkpoint has. */
    public HmtSettings withRecallWidth(int width) {
        return new HmtSettings(segmentTokens, sensoryTokens, cacheCapacity, width, summaryFraction, halfRule, recallPrecision, recallScale,
                precomputedMemories);
    }

    /** The same settings with another recall. */
    public HmtSettings withRecall(RecallPrecision precision, RecallScale scale) {
        return new HmtSettings(segmentTokens, sensoryTokens, cacheCapacity, recallWidth, summaryFraction, halfRule, precision, scale,
                precomputedMemories);
    }

    /** The same settings with another summary. */
    public HmtSettings withSummary(double fraction, HalfRule rule) {
        return new HmtSettings(segmentTokens, sensoryTokens, cacheCapacity, recallWidth, fraction, rule, recallPrecision, recallScale,
                precomputedMemories);
    }

    /** The same settings with so many memories before the text; 0 reads without the precomputed memory cache. */
    public HmtSettings withPrecomputedMemories(int count) {
        return new HmtSettings(segmentTokens, sensoryTokens, cacheCapacity, recallWidth, summaryFraction, halfRule, recallPrecision,
                recallScale, count);
    }
}
