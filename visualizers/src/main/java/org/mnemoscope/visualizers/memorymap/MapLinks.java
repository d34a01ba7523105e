package org.mnemoscope.visualizers.memorymap;

/** What the selected point is joined to. */
public enum MapLinks {
    /** The memories that its segment recalls most. */
    RECALLED,
    /** Its nearest neighbours by cosine, in the space that is projected. */
    NEIGHBOURS,
    NONE
}
