package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mnemoscope.engine.weights.WeightFloats;
import org.mnemoscope.engine.weights.WeightSource;

/** Hands weights from disk to libtorch, one tensor at a time. A plain fp32 weight on the CPU stays in the mapped file: no copy. */
final class WeightLoader {
    /** A buffer of Java holds less than 2 GiB: larger weights come in blocks of rows. */
    private static final long BLOCK_BYTES = 1L << 30;

    private final PtNDManager manager;
    private final Map<WeightSource, PtNDArray> loaded = new IdentityHashMap<>();

    WeightLoader(PtNDManager manager) {
        this.manager = manager;
    }

    /** All weights, by name; a source that stands under two names (a tied head) is loaded once. */
    Map<String, PtNDArray> load(Map<String, WeightSource> sources) {
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        sources.forEach((name, source) -> tensors.put(name, loaded.computeIfAbsent(source, this::tensor)));
        return tensors;
    }

    private PtNDArray tensor(WeightSource source) {
        long[] sizes = source.shape().stream().mapToLong(Long::longValue).toArray();
        if (sizes.length == 0) {
            return manager.create(WeightFloats.all(source), new Shape(), DataType.FLOAT32);
        }
        long rows = sizes[0];
        long rowBytes = new Shape(sizes).size() / Math.max(1, rows) * Float.BYTES;
        long rowsPerBlock = Math.max(1, BLOCK_BYTES / Math.max(1, rowBytes));
        if (rows <= rowsPerBlock) {
            return block(manager, source, 0, rows, new Shape(sizes));
        }
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            NDList blocks = new NDList();
            for (long first = 0; first < rows; first += rowsPerBlock) {
                long count = Math.min(rowsPerBlock, rows - first);
                sizes[0] = count;
                blocks.add(block(scope, source, first, count, new Shape(sizes)));
            }
            NDArray joined = NDArrays.concat(blocks, 0);
            joined.attach(manager);
            return (PtNDArray) joined;
        }
    }

    private PtNDArray block(PtNDManager owner, WeightSource source, long first, long count, Shape shape) {
        return owner.create(WeightFloats.rows(source, first, count), shape, DataType.FLOAT32);
    }
}
