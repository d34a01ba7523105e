package org.mnemoscope.visualizers.memorymap;

/** What the colour of a point tells. */
public enum MapColour {
    POSITION,
    CHAPTER,
    /** Which of {@link MapLayout#CLUSTERS} groups of like direction it belongs to. */
    CLUSTER,
    /** Memory gain of the segment's second half. */
    GAIN,
    /** Mean surprisal of the segment under HMT. */
    LOSS,
    /** Length of the embedding. */
    NORM,
    /** The sum of all recall weights that the segment's memory got. */
    POPULARITY
}
