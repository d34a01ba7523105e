package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.mnemoscope.engine.error.ModelException;

/**
 * Values of stored tensors as 32-bit floats. Narrower formats are widened exactly; F64 is rounded. Files are read piece by
 * piece, not mapped: mapped pages would count as memory of the program beside the floats made from them.
 */
public final class TensorBytes {
    /** Values of one piece: small enough for the processor's cache, large enough for the disk. */
    private static final int PIECE = 1 << 18;

    private TensorBytes() {}

    /** All values in an array, in storage order. For small tensors. */
    public static float[] toFloats(StoredTensor tensor) {
        float[] values = new float[Math.toIntExact(tensor.elements())];
        FloatBuffer target = FloatBuffer.wrap(values);
        read(tensor, target);
        return values;
    }

    /**
     * Puts all values into a buffer, in storage order.
     *
     * @throws ModelException if the file cannot be read or has become shorter
     * @throws IllegalArgumentException if the values are no floats
     */
    static void read(StoredTensor tensor, FloatBuffer target) {
        if (!tensor.dtype().isFloat()) {
            throw new IllegalArgumentException(tensor.name() + " holds " + tensor.dtype() + " values");
        }
        int values = (int) Math.min(PIECE, tensor.elements());
        ByteBuffer piece = ByteBuffer.allocateDirect(values * tensor.dtype().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        float[] floats = new float[values];
        try (FileChannel channel = FileChannel.open(tensor.file(), StandardOpenOption.READ)) {
            for (long done = 0; done < tensor.byteLength(); done += piece.limit()) {
                piece.clear().limit((int) Math.min(piece.capacity(), tensor.byteLength() - done));
                fill(channel, tensor, done, piece);
                target.put(floats, 0, widen(tensor.dtype(), piece.flip(), floats));
            }
        } catch (IOException e) {
            throw new ModelException("The tensor " + tensor.name() + " cannot be read from " + tensor.file() + ".",
                    "Check the disk and your rights to the file.", e);
        }
    }

    private static void fill(FileChannel channel, StoredTensor tensor, long done, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            if (channel.read(piece, tensor.byteOffset() + done + piece.position()) < 0) {
                throw tensor.cutOff();
            }
        }
    }

    /** Widens all values of a piece. @return how many there are */
    private static int widen(DType dtype, ByteBuffer from, float[] to) {
        int count = from.remaining() / dtype.bytes();
        switch (dtype) {
            case F32 -> from.asFloatBuffer().get(to, 0, count);
            case F16 -> widenHalf(from.asShortBuffer(), to);
            case BF16 -> widenBrain(from.asShortBuffer(), to);
            case F64 -> narrowDouble(from.asDoubleBuffer(), to);
            default -> throw new IllegalArgumentException("no floats: " + dtype);
        }
        return count;
    }

    private static void widenBrain(ShortBuffer from, float[] to) {
        for (int i = 0; i < from.limit(); i++) {
            to[i] = Float.intBitsToFloat(from.get(i) << 16);
        }
    }

    private static void widenHalf(ShortBuffer from, float[] to) {
        for (int i = 0; i < from.limit(); i++) {
            to[i] = halfToFloat(from.get(i));
        }
    }

    private static void narrowDouble(DoubleBuffer from, float[] to) {
        for (int i = 0; i < from.limit(); i++) {
            to[i] = (float) from.get(i);
        }
    }

    /** IEEE 754 binary16 to binary32; Java has this itself only from version 20 on. */
    static float halfToFloat(short half) {
        int magnitude = half & 0x7fff;
        // Shifted, the exponent is too small by 112; the product sets it right, for subnormals too, and is exact.
        float value = magnitude >= 0x7c00
                ? Float.intBitsToFloat(0x7f800000 | magnitude << 13)
                : Float.intBitsToFloat(magnitude << 13) * 0x1p112f;
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) | (half & 0x8000) << 16);
    }
}
