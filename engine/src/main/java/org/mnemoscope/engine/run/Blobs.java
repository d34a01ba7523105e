package org.mnemoscope.engine.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;

/** Rows of numbers as little-endian bytes, four to a number. */
final class Blobs {
    private Blobs() {}

    static byte[] of(Floats row) {
        byte[] bytes = new byte[4 * row.size()];
        buffer(bytes).asFloatBuffer().put(row.toArray());
        return bytes;
    }

    static byte[] of(Ints row) {
        byte[] bytes = new byte[4 * row.size()];
        buffer(bytes).asIntBuffer().put(row.toArray());
        return bytes;
    }

    static Floats floats(byte[] bytes) {
        float[] values = new float[count(bytes)];
        buffer(bytes).asFloatBuffer().get(values);
        return Floats.of(values);
    }

    static Ints ints(byte[] bytes) {
        int[] values = new int[count(bytes)];
        buffer(bytes).asIntBuffer().get(values);
        return Ints.of(values);
    }

    private static int count(byte[] bytes) {
        if (bytes.length % 4 != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no row of 4-byte numbers");
        }
        return bytes.length / 4;
    }

    private static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
