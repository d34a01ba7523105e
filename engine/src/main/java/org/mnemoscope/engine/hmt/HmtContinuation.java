package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.trace.HmtSettings;

/**
 * Generation in the official order (hmt-spec §9): the open segment stands behind its prompt and its sensory tail, with no
 * closing prompt, and grows by up to S − k new tokens, even past S, as far as the backbone has positions. Beyond that limit full segments are closed as
 * in reading; the next one keeps the old prompt until its own first half is there to be summarised.
 */
final class HmtContinuation implements Continuation {
    private final PtNDManager manager;
    private final HmtModule module;
    private final HmtSettings settings;
    private final RecallRule rule;
    private final Lane lane;
    private final PtNDArray noRows;
    private int[] tail;
    private int[] open;
    private int officialTokensLeft;
    private boolean summarised;
    private PtNDArray[] past = new PtNDArray[0];
    private int keptTokens;
    private float @Nullable [] logits;
    private PtNDArray prompt;

    /**
     * What a backbone has room for.
     *
     * @param width     d
     * @param positions the longest window it can read
     */
    record Room(int width, int positions) {}

    HmtContinuation(PtNDManager manager, HmtModule module, HmtSettings settings, Room room, Lane lane, Place place) {
        this.manager = manager;
        this.module = module;
        this.settings = settings;
        this.rule = RecallRule.of(settings, room.width());
        this.lane = lane;
        this.noRows = manager.create(new Shape(0, room.width()), DataType.FLOAT32);
        this.tail = lastOf(place.tail().toArray());
        this.open = place.open().toArray();
        this.prompt = noRows;
        if (lane.usesMemory()) {
            if (!place.memories().isEmpty()) {
                lane.cache = CacheRows.of(manager, place.memories(), lane.capacity(), room.width());
            }
            newPrompt();
        }
        int free = room.positions() - 1 - tail.length - open.length;
        this.officialTokensLeft = Math.max(0, Math.min(settings.segmentTokens() - settings.sensoryTokens(), free));
        this.summarised = true;
    }

    private int[] lastOf(int[] ids) {
        return lane.usesSensoryTokens() ? Arrays.copyOfRange(ids, Math.max(0, ids.length - settings.sensoryTokens()), ids.length) : new int[0];
    }

    @Override
    public float[] nextLogits() {
        if (logits == null) {
            logits = compute();
        }
        return logits.clone();
    }

    /** Only the newest token if the positions before it are kept, else the whole window. */
    private float[] compute() {
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            boolean newest = past.length > 0 && keptTokens == open.length - 1;
            HmtModule.Window window = newest
                    ? new HmtModule.Window(noRows, ids(scope), ids(scope, open[open.length - 1]), noRows)
                    : window(scope, open);
            PtNDArray[] out = module.write(scope, lane.weights, window, newest ? past : new PtNDArray[0]);
            keep(Arrays.copyOfRange(out, 1, out.length));
            keptTokens = open.length;
            return out[0].toFloatArray();
        }
    }

    private void keep(PtNDArray... fresh) {
        for (PtNDArray tensor : past) {
            tensor.close();
        }
        for (PtNDArray tensor : fresh) {
            tensor.attach(manager);
        }
        past = fresh;
    }

    @Override
    public void append(int tokenId) {
        logits = null;
        if (officialTokensLeft > 0) {
            officialTokensLeft--;
        } else if (open.length >= settings.segmentTokens()) {
            closeSegment();
        }
        open = Arrays.copyOf(open, open.length + 1);
        open[open.length - 1] = tokenId;
        if (!summarised && open.length >= settings.summaryTokens()) {
            newPrompt();
            summarised = true;
        }
    }

    /** The main pass of reading over the first S open tokens: its memory embedding joins the cache, the rest stays open. */
    private void closeSegment() {
        int[] segment = Arrays.copyOf(open, settings.segmentTokens());
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            HmtModule.ReadResult result = module.read(scope, lane.weights, window(scope, segment), 0);
            lane.advance(manager, result.memory(), result.lastRow());
        }
        tail = lastOf(segment);
        open = Arrays.copyOfRange(open, segment.length, open.length);
        summarised = !lane.usesMemory();
        keep();
    }

    private HmtModule.Window window(PtNDManager scope, int[] segment) {
        return new HmtModule.Window(prompt, ids(scope, tail), ids(scope, segment), noRows);
    }

    private static PtNDArray ids(PtNDManager scope, int... ids) {
        return ids.length == 0
                ? scope.create(new Shape(0), DataType.INT64)
                : (PtNDArray) scope.create(Arrays.stream(ids).asLongStream().toArray());
    }

    /** P of the open segment: recalled with a summary of as much of its first half as is there; behind a memory alone that memory. */
    private void newPrompt() {
        PtNDArray cache = lane.cache;
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            PtNDArray fresh;
            if (cache == null) {
                fresh = (PtNDArray) initialMemory().duplicate();
            } else if (lane.recalls() && open.length > 0) {
                int[] first = Arrays.copyOf(open, Math.min(open.length, settings.summaryTokens()));
                PtNDArray summary = module.summarize(scope, lane.weights, (PtNDArray) ids(scope, first).expandDims(0))[0];
                fresh = module.recall(scope, lane.weights, summary, cache, rule).prompt();
            } else {
                fresh = (PtNDArray) cache.duplicate();
            }
            fresh.attach(manager);
            keep();
            PtNDArray old = prompt;
            prompt = fresh;
            if (old != noRows) {
                old.close();
            }
        }
    }

    private PtNDArray initialMemory() {
        @Nullable PtNDArray initial = lane.weights.get(HmtTensorNames.INITIAL_MEMORY);
        return Objects.requireNonNull(initial);
    }

    @Override
    public void close() {
        manager.close();
    }
}
