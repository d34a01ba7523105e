package org.mnemoscope.visualizers.popularity;

/** What is drawn of each memory. */
public enum MemoryShow {
    /** The sum of all recall weights that it got. */
    POPULARITY,
    /** That sum over what an even recall would have given. */
    LIFT,
    /** From writing to eviction, with the last notable recall. */
    LIFETIME
}
