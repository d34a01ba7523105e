package org.mnemoscope.visualizers.recall;

/** How a recall weight becomes a place on the colour ramp. */
public enum WeightScale {
    /** The weight itself. */
    LINEAR,
    /** The logarithm of the weight: small weights stay visible. */
    LOG,
    /** Weight times number of cached memories, logarithmic: 1 is what an even recall would give. */
    LIFT
}
