package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.engine.error.ModelException;

/**
 * A tensor as it lies on disk: contiguous, row-major, little-endian.
 *
 * @param name       the name in its file
 * @param dtype      number format
 * @param shape      sizes per dimension; empty for a scalar
 * @param file       the file that holds it
 * @param byteOffset where its first byte is
 * @param byteLength how many bytes it has: the product of the shape times the bytes of a value
 */
public record StoredTensor(String name, DType dtype, List<Long> shape, Path file, long byteOffset, long byteLength) {
    public StoredTensor {
        shape = List.copyOf(shape);
        if (byteOffset < 0 || byteLength != Math.multiplyExact(elements(shape), (long) dtype.bytes())) {
            throw new IllegalArgumentException(name + ": " + byteLength + " bytes at " + byteOffset + " for " + dtype + " " + shape);
        }
    }

    /**
     * The number of values of a shape.
     *
     * @throws ArithmeticException if it does not fit into a long
     * @throws IllegalArgumentException if a size is negative
     */
    public static long elements(List<Long> shape) {
        long product = 1;
        for (long size : shape) {
            if (size < 0) {
                throw new IllegalArgumentException("negative size in " + shape);
            }
            product = Math.multiplyExact(product, size);
        }
        return product;
    }

    public long elements() {
        return elements(shape);
    }

    /** Whether both are the very same bytes on disk, as of a tied head. */
    public boolean sameBytes(StoredTensor other) {
        return file.equals(other.file) && byteOffset == other.byteOffset && dtype == other.dtype && shape.equals(other.shape);
    }

    /**
     * A part along the first dimension.
     *
     * @param first index of the first row
     * @param count number of rows
     */
    public StoredTensor rows(long first, long count) {
        if (shape.isEmpty() || first < 0 || count < 0 || first + count > shape.get(0)) {
            throw new IndexOutOfBoundsException("rows " + first + " + " + count + " of " + shape);
        }
        List<Long> part = new ArrayList<>(shape);
        part.set(0, count);
        long rowBytes = elements(shape.subList(1, shape.size())) * dtype.bytes();
        return new StoredTensor(name, dtype, part, file, byteOffset + first * rowBytes, count * rowBytes);
    }

    /**
     * The bytes, mapped without copying, read-only and little-endian; they stay valid as long as the buffer is reachable.
     * At most 2 GiB at once: take {@link #rows} of larger tensors.
     *
     * @throws ModelException if the file cannot be read or has become shorter
     */
    public ByteBuffer map() {
        if (byteLength > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " has " + byteLength + " bytes; map it in parts of rows");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < byteOffset + byteLength) {
                throw cutOff();
            }
            return channel.map(MapMode.READ_ONLY, byteOffset, byteLength).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new ModelException("The tensor " + name + " cannot be read from " + file + ".",
                    "Check the disk and your rights to the file.", e);
        }
    }

    ModelException cutOff() {
        return new ModelException("The file " + file + " has become shorter; the tensor " + name + " is cut off.",
                "Open the model again once the file is complete.");
    }
}
