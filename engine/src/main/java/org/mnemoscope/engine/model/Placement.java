package org.mnemoscope.engine.model;

/**
 * Where a model is to be loaded.
 *
 * @param device    {@code auto}, {@code cpu} or {@code cuda:N}
 * @param precision number format of the backbone
 */
public record Placement(String device, BackbonePrecision precision) {
    /** The processor, with 32-bit floats. */
    public static final Placement CPU = new Placement("cpu", BackbonePrecision.FP32);

    /** What suits this machine. */
    public static final Placement AUTO = new Placement("auto", BackbonePrecision.AUTO);
}
