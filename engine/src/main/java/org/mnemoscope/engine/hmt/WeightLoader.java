package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mnemoscope.engine.weights.WeightFloats;
import org.mnemoscope.engine.weights.WeightSource;

/**
 * Hands weights from disk to libtorch, one tensor at a time. A plain fp32 weight on the CPU stays in the mapped file: no copy.
 * Everything else goes through one small block of Java into memory of libtorch's own, which Java's limit for direct buffers
 * does not bound.
 */
final class WeightLoader {
    private static final long BLOCK_BYTES = 32L << 20;

    private final PtNDManager manager;
    private final Map<WeightSource, PtNDArray> loaded = new IdentityHashMap<>();

    WeightLoader(PtNDManager manager) {
        this.manager = manager;
    }

    /** All weights, by name; a source that stands under two names (a tied head) is loaded once. */
    Map<String, PtNDArray> load(Map<String, WeightSource> sources) {
        ByteBuffer block = block(sources.values());
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        sources.forEach((name, source) -> tensors.put(name, loaded.computeIfAbsent(source, s -> tensor(s, block))));
        return tensors;
    }

    private boolean isMapped(WeightSource source) {
        return !manager.getDevice().isGpu() && WeightFloats.isMappable(source);
    }

    /** Room for the largest weight that is copied, or for a part of it, but for a whole row. */
    private ByteBuffer block(Collection<WeightSource> sources) {
        long bytes = 0;
        for (WeightSource source : sources) {
            if (!isMapped(source)) {
                long largest = Math.max(BLOCK_BYTES, rowBytes(source));
                bytes = Math.max(bytes, Math.min(largest, source.base().elements() * Float.BYTES));
            }
        }
        return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }

    private static long rowBytes(WeightSource source) {
        return source.base().elements() / Math.max(1, source.shape().get(0)) * Float.BYTES;
    }

    private PtNDArray tensor(WeightSource source, ByteBuffer block) {
        Shape shape = new Shape(source.shape());
        if (isMapped(source)) {
            return manager.create(source.base().map(), shape, DataType.FLOAT32);
        }
        PtNDArray target = manager.create(shape, DataType.FLOAT32);
        long rows = shape.get(0);
        long rowsPerBlock = Math.max(1, block.capacity() / Math.max(1, rowBytes(source)));
        for (long first = 0; first < rows; first += rowsPerBlock) {
            copy(source, first, Math.min(rowsPerBlock, rows - first), target, block);
        }
        return target;
    }

    private void copy(WeightSource source, long first, long count, PtNDArray target, ByteBuffer block) {
        block.clear().limit(Math.toIntExact(count * rowBytes(source)));
        WeightFloats.copy(source, first, count, block.asFloatBuffer());
        long[] sizes = target.getShape().getShape().clone();
        sizes[0] = count;
        try (NDArray values = manager.create(block, new Shape(sizes), DataType.FLOAT32)) {
            target.set(new NDIndex("{}:{}", first, first + count), values);
        }
    }
}
