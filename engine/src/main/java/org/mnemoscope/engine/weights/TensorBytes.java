package org.mnemoscope.engine.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;

/** Values of stored tensors as 32-bit floats. Narrower formats are widened exactly; F64 is rounded. */
public final class TensorBytes {
    private TensorBytes() {}

    /** All values in an array, in storage order. For small tensors. */
    public static float[] toFloats(StoredTensor tensor) {
        FloatBuffer values = toDirect(tensor).asFloatBuffer();
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return copy;
    }

    /**
     * The 32-bit floats of all values, outside the heap, in storage order. F32 is the mapped file itself, without a copy and
     * read-only; other formats are widened into a fresh buffer.
     *
     * @throws IllegalArgumentException if the values need more than 2 GiB (take {@link StoredTensor#rows}) or are no floats
     */
    public static ByteBuffer toDirect(StoredTensor tensor) {
        ByteBuffer bytes = tensor.map();
        return switch (tensor.dtype()) {
            case F32 -> bytes;
            case F16 -> widenHalf(bytes.asShortBuffer(), direct(tensor.elements()));
            case BF16 -> widenBrain(bytes.asShortBuffer(), direct(tensor.elements()));
            case F64 -> narrowDouble(bytes.asDoubleBuffer(), direct(tensor.elements()));
            default -> throw new IllegalArgumentException(tensor.name() + " holds " + tensor.dtype() + " values");
        };
    }

    /** A fresh buffer outside the heap in native order. */
    static ByteBuffer direct(long elements) {
        if (elements > Integer.MAX_VALUE / Float.BYTES) {
            throw new IllegalArgumentException(elements + " values need more than 2 GiB");
        }
        return ByteBuffer.allocateDirect((int) elements * Float.BYTES).order(ByteOrder.nativeOrder());
    }

    private static ByteBuffer widenBrain(ShortBuffer from, ByteBuffer to) {
        FloatBuffer floats = to.asFloatBuffer();
        for (int i = 0; i < floats.capacity(); i++) {
            floats.put(i, Float.intBitsToFloat(from.get(i) << 16));
        }
        return to;
    }

    private static ByteBuffer widenHalf(ShortBuffer from, ByteBuffer to) {
        FloatBuffer floats = to.asFloatBuffer();
        for (int i = 0; i < floats.capacity(); i++) {
            floats.put(i, halfToFloat(from.get(i)));
        }
        return to;
    }

    private static ByteBuffer narrowDouble(DoubleBuffer from, ByteBuffer to) {
        FloatBuffer floats = to.asFloatBuffer();
        for (int i = 0; i < floats.capacity(); i++) {
            floats.put(i, (float) from.get(i));
        }
        return to;
    }

    /** IEEE 754 binary16 to binary32; Java has this itself only from version 20 on. */
    static float halfToFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        if (exponent == 0x1f) {
            return Float.intBitsToFloat(sign | 0x7f800000 | fraction << 13);
        }
        if (exponent == 0) {
            // Subnormal: fraction · 2^-24, exact in a float.
            float value = fraction * 0x1p-24f;
            return sign == 0 ? value : -value;
        }
        return Float.intBitsToFloat(sign | exponent + 112 << 23 | fraction << 13);
    }
}
