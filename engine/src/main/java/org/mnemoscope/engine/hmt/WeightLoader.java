package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.backbone.ScriptModule;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.weights.WeightFloats;
import org.mnemoscope.engine.weights.WeightSource;

/**
 * Hands weights from disk to libtorch, one tensor at a time. A plain fp32 weight on the CPU stays in the mapped file: no copy.
 * Everything else goes through one small block of Java into memory of libtorch's own, which Java's limit for direct buffers
 * does not bound, and takes its number format there.
 */
final class WeightLoader {
    private static final long BLOCK_BYTES = 32L << 20;

    private final PtNDManager manager;
    private final Map<String, Boolean> layerMatrices;
    private final ScriptModule script;
    private final Map<BackbonePrecision, Map<WeightSource, PtNDArray>> loaded = new EnumMap<>(BackbonePrecision.class);

    /** @param layerMatrices what INT8 is for, by name; and whether it is stored [in, out] */
    WeightLoader(PtNDManager manager, Map<String, Boolean> layerMatrices) {
        this.manager = manager;
        this.layerMatrices = layerMatrices;
        this.script = new ScriptModule(manager, List.of("hmt/weights.py"));
    }

    /** All weights, by name, in one number format; a source that stands under two names (a tied head) is loaded once. */
    Map<String, PtNDArray> load(Map<String, WeightSource> sources, BackbonePrecision precision) {
        if (precision == BackbonePrecision.INT8) {
            return loadInt8(sources);
        }
        ByteBuffer block = block(sources.values(), precision);
        Map<WeightSource, PtNDArray> known = loaded.computeIfAbsent(precision, format -> new IdentityHashMap<>());
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        sources.forEach((name, source) ->
                tensors.put(name, known.computeIfAbsent(source, s -> tensor(s, precision, block))));
        return tensors;
    }

    private Map<String, PtNDArray> loadInt8(Map<String, WeightSource> sources) {
        Map<String, WeightSource> others = new LinkedHashMap<>(sources);
        others.keySet().removeAll(layerMatrices.keySet());
        Map<String, PtNDArray> tensors = load(others, BackbonePrecision.FP32);
        ByteBuffer block = block(sources.values(), BackbonePrecision.FP32);
        Map<WeightSource, PtNDArray> known = loaded.computeIfAbsent(BackbonePrecision.INT8, format -> new IdentityHashMap<>());
        sources.forEach((name, source) -> {
            if (!others.containsKey(name)) {
                tensors.put(name, known.computeIfAbsent(source, s -> int8(s, layerMatrices.getOrDefault(name, false), block)));
            }
        });
        return tensors;
    }

    private PtNDArray int8(WeightSource source, boolean transposed, ByteBuffer block) {
        try (NDArray exact = tensor(source, BackbonePrecision.FP32, block);
                IValue weight = IValue.from((PtNDArray) exact);
                IValue stored = IValue.from(transposed)) {
            return script.tensor(manager, "in_8_bits", weight, stored);
        }
    }

    private boolean isMapped(WeightSource source, BackbonePrecision precision) {
        return precision == BackbonePrecision.FP32 && !manager.getDevice().isGpu() && WeightFloats.isMappable(source);
    }

    /** Room for the largest weight that is copied, or for a part of it, but for a whole row. */
    private ByteBuffer block(Collection<WeightSource> sources, BackbonePrecision precision) {
        long bytes = 0;
        for (WeightSource source : sources) {
            if (!isMapped(source, precision)) {
                long largest = Math.max(BLOCK_BYTES, rowBytes(source));
                bytes = Math.max(bytes, Math.min(largest, source.base().elements() * Float.BYTES));
            }
        }
        return ByteBuffer.allocateDirect(Math.toIntExact(bytes)).order(ByteOrder.nativeOrder());
    }

    private static long rowBytes(WeightSource source) {
        return source.base().elements() / Math.max(1, source.shape().get(0)) * Float.BYTES;
    }

    private PtNDArray tensor(WeightSource source, BackbonePrecision precision, ByteBuffer block) {
        Shape shape = new Shape(source.shape());
        if (isMapped(source, precision)) {
            return manager.create(source.base().map(), shape, DataType.FLOAT32);
        }
        PtNDArray target = room(shape, precision);
        long rows = shape.get(0);
        long rowsPerBlock = Math.max(1, block.capacity() / Math.max(1, rowBytes(source)));
        for (long first = 0; first < rows; first += rowsPerBlock) {
            copy(source, first, Math.min(rowsPerBlock, rows - first), target, block);
        }
        return target;
    }

    private PtNDArray room(Shape shape, BackbonePrecision precision) {
        if (precision == BackbonePrecision.FP32) {
            return manager.create(shape, DataType.FLOAT32); // a tensor made by a script could not be trained
        }
        try (NDArray onDevice = manager.create(new Shape(0), DataType.FLOAT32);
                IValue sizes = IValue.listFrom(shape.getShape());
                IValue format = IValue.from((long) precision.scriptCode());
                IValue like = IValue.from((PtNDArray) onDevice)) {
            return script.tensor(manager, "room", sizes, format, like);
        }
    }

    private void copy(WeightSource source, long first, long count, PtNDArray target, ByteBuffer block) {
        block.clear().limit(Math.toIntExact(count * rowBytes(source)));
        WeightFloats.copy(source, first, count, block.asFloatBuffer());
        long[] sizes = source.shape().stream().mapToLong(Long::longValue).toArray();
        sizes[0] = count;
        try (PtNDManager scope = manager.newSubManager(manager.getDevice());
                IValue into = IValue.from(target);
                IValue at = IValue.from(first);
                IValue values = IValue.from(scope.create(block, new Shape(sizes), DataType.FLOAT32))) {
            script.tensor(scope, "put", into, at, values);
        }
    }
}
