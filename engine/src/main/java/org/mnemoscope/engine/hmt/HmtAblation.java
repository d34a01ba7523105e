package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.mnemoscope.engine.model.Ablations;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;

/**
 * Leave-one-out over memories (muted memories): recall is taken over the others with its softmax renormalised, and the segment is
 * read with the prompt that this gives. Only one input vector differs, so many are read in one batch.
 */
final class HmtAblation {
    /** Rows of the backbone in one batch, which bounds the memory it takes. */
    private static final int ROWS = 8192;

    private final HmtModule module;
    private final WeightMap weights;
    private final HmtSettings settings;
    private final int width;

    HmtAblation(HmtModule module, WeightMap weights, HmtSettings settings, int width) {
        this.module = module;
        this.weights = weights;
        this.settings = settings;
        this.width = width;
    }

    /** @param memories indices into the place's memories, each still in the cache */
    Ablations leaveOut(PtNDManager manager, Place place, List<Integer> memories) {
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            PtNDArray cache = CacheRows.of(scope, place.memories(), settings.cacheCapacity(), width);
            int oldest = place.memories().size() - (int) cache.getShape().get(0);
            long[] leftOut = LongStream.concat(LongStream.of(-1), memories.stream().mapToLong(memory -> cached(memory, oldest, place))).toArray();
            int[] open = place.open().toArray();
            int[] first = Arrays.copyOf(open, Math.min(open.length, settings.summaryTokens()));
            PtNDArray summary = module.summarize(scope, weights, (PtNDArray) ids(scope, first).expandDims(0))[0];
            PtNDArray prompts = module.recallWithout(scope, weights, summary, new HmtModule.LeftOut(cache, ids(scope, leftOut)), RecallRule.of(settings, width));
            int[] tail = place.tail().toArray();
            PtNDArray sensory = ids(scope, Arrays.copyOfRange(tail, Math.max(0, tail.length - settings.sensoryTokens()), tail.length));
            List<Floats> rows = new ArrayList<>();
            int batch = Math.max(1, ROWS / settings.segmentLength());
            for (int from = 0; from < leftOut.length; from += batch) {
                PtNDArray some = (PtNDArray) prompts.get(from + ":" + Math.min(leftOut.length, from + batch));
                rows.addAll(rows(scope, some, sensory, ids(scope, open)));
            }
            return new Ablations(rows.get(0), rows.subList(1, rows.size()));
        }
    }

    private static long cached(int memory, int oldest, Place place) {
        if (memory < oldest || memory >= place.memories().size()) {
            throw new IllegalArgumentException("memory " + memory + " is not among the cached " + oldest + " to " + (place.memories().size() - 1));
        }
        return memory - (long) oldest;
    }

    private List<Floats> rows(PtNDManager scope, PtNDArray prompts, PtNDArray tail, PtNDArray ids) {
        try (PtNDArray nll = module.readEach(scope, weights, prompts, tail, ids)) {
            float[] all = nll.toFloatArray();
            int tokens = (int) nll.getShape().get(1);
            List<Floats> rows = new ArrayList<>();
            for (int i = 0; i < nll.getShape().get(0); i++) {
                rows.add(Floats.of(Arrays.copyOfRange(all, i * tokens, (i + 1) * tokens)));
            }
            return rows;
        }
    }

    private static PtNDArray ids(PtNDManager scope, int... ids) {
        return ids(scope, Arrays.stream(ids).asLongStream().toArray());
    }

    private static PtNDArray ids(PtNDManager scope, long[] ids) {
        return (PtNDArray) scope.create(ids, new Shape(ids.length));
    }
}
