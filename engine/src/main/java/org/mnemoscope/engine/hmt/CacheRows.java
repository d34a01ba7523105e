package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import org.mnemoscope.engine.trace.Floats;

/** A memory cache filled from memory embeddings outside of libtorch. */
final class CacheRows {
    private CacheRows() {}

    /** The last {@code capacity} of the memories as rows [c, d], oldest first. */
    static PtNDArray of(PtNDManager owner, List<Floats> memories, int capacity, int width) {
        int count = Math.min(memories.size(), capacity);
        float[] rows = new float[count * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(memories.get(memories.size() - count + i).toArray(), 0, rows, i * width, width);
        }
        return (PtNDArray) owner.create(rows, new Shape(count, width));
    }
}
