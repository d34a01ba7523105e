package org.mnemoscope.engine.trace;

import java.util.OptionalLong;

/**
 * Memory in use when a segment had been read, in bytes.
 *
 * @param processBytes what of the whole program lay in main memory: weights, caches, window, Java; empty where the system does not tell
 * @param deviceBytes  memory in use on the GPU, by all programs; empty without a GPU
 */
public record Footprint(OptionalLong processBytes, OptionalLong deviceBytes) {
    /** Nothing was measured. */
    public static final Footprint UNKNOWN = new Footprint(OptionalLong.empty(), OptionalLong.empty());
}
