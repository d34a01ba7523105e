package org.mnemoscope.visualizers.concentration;

/** Which segments the threshold picks. */
public enum Side {
    NONE,
    /** Those whose entropy reaches the threshold. */
    DIFFUSE,
    /** Those whose entropy stays below it. */
    SHARP
}
