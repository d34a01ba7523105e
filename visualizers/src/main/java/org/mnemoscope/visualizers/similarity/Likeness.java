package org.mnemoscope.visualizers.similarity;

/** What is compared with what. */
public enum Likeness {
    /** cos(M_i, M_j): memories with each other. */
    MEMORIES,
    /** cos(S_n, M_i): what asked with what could answer. */
    SUMMARY_WITH_MEMORY
}
