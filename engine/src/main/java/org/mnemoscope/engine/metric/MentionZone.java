package org.mnemoscope.engine.metric;

/** Where a token was last mentioned, seen from the segment that it is in: what the model must use to know of it. */
public enum MentionZone {
    /** Earlier in the same segment: plain attention reaches it. */
    SEGMENT,
    /** Among the k sensory tokens in front of the segment. */
    SENSORY,
    /** In a segment whose memory is in the cache: only recall reaches it. */
    CACHE,
    /** In a segment whose memory the cache has dropped. */
    EVICTED,
    /** Nowhere before. */
    NEVER
}
