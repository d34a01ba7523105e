package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What one reading condition carries from segment to segment. Its tensors belong to the reading's manager. */
final class Lane {
    final ReadingCondition condition;
    final WeightMap weights;
    private final int capacity;
    private final boolean recalls;

    /** Memory embeddings of the last segments [c, d], oldest first; null while there are none. */
    @Nullable PtNDArray cache;

    /** The row that predicts the next segment's first token [1, d]; null before segment 0. */
    @Nullable PtNDArray lastRow;

    /**
     * @param capacity N; without recall only the newest memory is kept, which is the next prompt
     */
    Lane(ReadingCondition condition, WeightMap weights, int capacity) {
        this.condition = condition;
        this.weights = weights;
        boolean full = condition == ReadingCondition.HMT || condition == ReadingCondition.NO_SENSORY;
        this.recalls = full && HmtTensorNames.canRecall(weights);
        this.capacity = recalls ? capacity : 1;
    }

    boolean usesSensoryTokens() {
        return switch (condition) {
            case HMT, NO_RECALL, PREVIOUS_ONLY -> true;
            case NO_SENSORY, NO_MEMORY, UNTOUCHED_BACKBONE -> false;
        };
    }

    boolean usesMemory() {
        return switch (condition) {
            case HMT, NO_RECALL, PREVIOUS_ONLY, NO_SENSORY -> true;
            case NO_MEMORY, UNTOUCHED_BACKBONE -> false;
        };
    }

    /** Whether the prompt is recalled; else it is the previous memory, as in stage 1 and RMT (hmt-spec §7). */
    boolean recalls() {
        return recalls;
    }

    int capacity() {
        return capacity;
    }

    int cacheSize() {
        return cache == null ? 0 : (int) cache.getShape().get(0);
    }

    /** Begins with memories from before the text: the newest of them that fit. */
    void begin(PtNDManager owner, List<Floats> memories, int width) {
        if (usesMemory() && !memories.isEmpty()) {
            cache = CacheRows.of(owner, memories, capacity, width);
        }
    }

    /** Appends the memory of the segment just read, drops the oldest beyond the capacity, and keeps the last row. */
    void advance(NDManager owner, PtNDArray memory, PtNDArray row) {
        lastRow = replace(owner, lastRow, row);
        if (!usesMemory()) {
            return;
        }
        if (cache == null || capacity == 1) {
            cache = replace(owner, cache, memory);
        } else {
            cache = replace(owner, cache, appended(cache, memory));
        }
    }

    /** The rows of a cache, without the oldest if it is full, and the new one: [min(c + 1, N), d]. */
    private PtNDArray appended(PtNDArray rows, PtNDArray memory) {
        if (cacheSize() < capacity) {
            return (PtNDArray) rows.concat(memory, 0);
        }
        try (NDArray younger = rows.get("1:")) {
            return (PtNDArray) younger.concat(memory, 0);
        }
    }

    private static PtNDArray replace(NDManager owner, @Nullable PtNDArray old, PtNDArray fresh) {
        fresh.attach(owner);
        if (old != null) {
            old.close();
        }
        return fresh;
    }
}
