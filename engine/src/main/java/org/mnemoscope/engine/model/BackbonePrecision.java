package org.mnemoscope.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The number format in which a backbone computes. What HMT adds is always computed from 32-bit floats (hmt-spec §5). */
public enum BackbonePrecision {
    /** BF16 on a GPU that computes in it, else FP32. */
    AUTO(0, 0),
    FP32(4, 6),
    BF16(2, 15),
    FP16(2, 5),
    /** The matrices of the layers and what they are multiplied with in 8 bits, all else in 32-bit floats; on the CPU. */
    INT8(1, 6);

    private final int bytes;
    private final int scriptCode;

    BackbonePrecision(int bytes, int scriptCode) {
        this.bytes = bytes;
        this.scriptCode = scriptCode;
    }

    /** Bytes of one value, with INT8 of one value of a layer's matrix; not of {@link #AUTO}. */
    public int bytes() {
        return bytes;
    }

    /** The number by which TorchScript knows the format between the products; not of {@link #AUTO}. */
    public int scriptCode() {
        return scriptCode;
    }

    /** As people write it: {@code auto}, {@code fp32}, {@code bf16}, {@code fp16}, {@code int8}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format that a person named, if there is one of that name. */
    public static Optional<BackbonePrecision> parse(String name) {
        return Arrays.stream(values()).filter(format -> format.key().equals(name.strip().toLowerCase(Locale.ROOT))).findFirst();
    }

    /** The format in effect on a device. @param gainsFromBf16 whether the device computes faster in bfloat16 */
    public BackbonePrecision on(boolean gainsFromBf16) {
        if (this != AUTO) {
            return this;
        }
        return gainsFromBf16 ? BF16 : FP32;
    }
}
