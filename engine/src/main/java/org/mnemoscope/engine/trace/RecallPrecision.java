package org.mnemoscope.engine.trace;

/** How the recall is rounded: not at all, or as the official code does on a GPU (hmt-spec §5). */
public enum RecallPrecision {
    FP32,
    BF16
}
