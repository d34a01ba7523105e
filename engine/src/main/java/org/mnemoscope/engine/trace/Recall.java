package org.mnemoscope.engine.trace;

/**
 * The recall of one segment over the memories of the text itself: one softmax over the cached memory embeddings. Where a
 * precomputed memory cache was there too, the softmax covers both; its share is {@link SegmentTrace#recallBeforeText}.
 *
 * @param firstCachedSegment the segment whose memory embedding is the oldest in the cache
 * @param weights            weight j belongs to segment {@code firstCachedSegment + j}; they sum to 1 up to rounding, less what memories from before the text got
 */
public record Recall(int firstCachedSegment, Floats weights) {
    public Recall {
        if (firstCachedSegment < 0 || weights.isEmpty()) {
            throw new IllegalArgumentException("a recall needs at least one cached memory");
        }
    }

    /** The segment after the last recalled one. */
    public int endSegment() {
        return firstCachedSegment + weights.size();
    }

    public boolean covers(int segment) {
        return segment >= firstCachedSegment && segment < endSegment();
    }

    /** The weight on the memory of {@code segment}; 0 where the cache does not hold it. */
    public float weightOf(int segment) {
        return covers(segment) ? weights.get(segment - firstCachedSegment) : 0f;
    }

    /** The segment recalled most strongly; the oldest of equals. */
    public int strongestSegment() {
        int best = 0;
        for (int j = 1; j < weights.size(); j++) {
            if (weights.get(j) > weights.get(best)) {
                best = j;
            }
        }
        return firstCachedSegment + best;
    }
}
