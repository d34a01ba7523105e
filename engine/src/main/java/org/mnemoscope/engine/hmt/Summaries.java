package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.HmtSettings;

/**
 * The summary embeddings of one reading. They do not depend on memory, so those of coming segments go through the backbone
 * together with the one that is needed: few large products instead of many small ones.
 */
final class Summaries {
    /** Rows of one pass. More gain nothing, and would let a person wait longer for the segment that is read now. */
    private static final int ROWS = 512;

    private final PtNDManager manager;
    private final HmtModule module;
    private final int summaryTokens;
    private final Deque<Summary> ready = new ArrayDeque<>();
    private List<int[]> announced = List.of();

    /**
     * @param first  the tokens that were summarised
     * @param row    S_n [1, d]
     * @param millis its share of the time of the pass
     */
    record Summary(int[] first, PtNDArray row, double millis) {}

    /** @param manager keeps the summaries that are computed ahead */
    Summaries(PtNDManager manager, HmtModule module, HmtSettings settings) {
        this.manager = manager;
        this.module = module;
        this.summaryTokens = settings.summaryTokens();
    }

    /** How many segments behind the next one are worth announcing now. */
    int lookAhead() {
        return ready.isEmpty() ? Math.max(0, ROWS / (summaryTokens + 2) - 1) : 0;
    }

    /** The segments behind the next one. */
    void announce(List<int[]> segments) {
        announced = segments;
    }

    /** S_n of a segment; its row belongs to {@code scope}. */
    Summary of(PtNDManager scope, WeightMap weights, int[] segment) {
        int[] first = first(segment);
        @Nullable Summary next = ready.peek();
        if (next != null && Arrays.equals(next.first(), first)) {
            ready.remove();
            next.row().attach(scope);
            return next;
        }
        forget();
        compute(weights, first);
        Summary computed = ready.remove();
        computed.row().attach(scope);
        return computed;
    }

    private int[] first(int[] segment) {
        return Arrays.copyOf(segment, Math.min(segment.length, summaryTokens));
    }

    /** One pass over a segment's first part and those of the announced segments, as far as they are as long. */
    private void compute(WeightMap weights, int[] first) {
        List<int[]> batch = new ArrayList<>(List.of(first));
        for (int[] segment : announced) {
            if (first(segment).length == first.length) {
                batch.add(first(segment));
            }
        }
        announced = List.of();
        long start = System.nanoTime();
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            long[] ids = batch.stream().flatMapToInt(Arrays::stream).asLongStream().toArray();
            PtNDArray[] rows = module.summarize(scope, weights, (PtNDArray) scope.create(ids, new Shape(batch.size(), first.length)));
            double millis = (System.nanoTime() - start) / 1e6 / batch.size();
            for (int i = 0; i < rows.length; i++) {
                rows[i].attach(manager);
                ready.add(new Summary(batch.get(i), rows[i], millis));
            }
        }
    }

    private void forget() {
        ready.forEach(summary -> summary.row().close());
        ready.clear();
    }
}
