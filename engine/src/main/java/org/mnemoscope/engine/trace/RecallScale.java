package org.mnemoscope.engine.trace;

/** What recall scores are divided by (hmt-spec §5.1). */
public enum RecallScale {
    /** {@link #HIDDEN} if both d and h are at least 4096, else {@link #SQRT}: the official scoring rule. */
    AUTO,
    /** √h, as in the paper. */
    SQRT,
    /** h. */
    HIDDEN
}
