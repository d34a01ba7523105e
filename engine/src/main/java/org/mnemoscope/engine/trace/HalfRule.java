package org.mnemoscope.engine.trace;

/** How the number of tokens that the summary pass reads is made whole (hmt-spec §3.1). */
public enum HalfRule {
    /** To the nearest, ties to even, as Python's {@code round}: the official scoring code. */
    ROUND,
    /** Down: the official generation code. */
    FLOOR
}
