package org.mnemoscope.engine.hmt;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.djl.MemoryGauge;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenRange;

/**
 * One reading: the HMT step of hmt-spec §3 for each segment, and beside it the other conditions on the same segment. The
 * first lane is the one whose recall, prompt and memory the trace shows.
 */
public final class HmtReader implements SegmentReader {
    private static final int MAX_RESIDENT = 64;

    private final PtNDManager manager;
    private final HmtModule module;
    private final HeadAnswers answers;
    private final HmtSettings settings;
    private final RecallRule rule;
    private final List<Lane> lanes;
    private final Summaries summaries;
    private final PtNDArray noRows;
    private final PtNDArray noIds;
    private int segment;
    private int[] tail = new int[0];

    /** The passes of a step, and what becomes of the output head's answers. */
    record Passes(HmtModule module, HeadAnswers answers) {}

    HmtReader(PtNDManager manager, Passes passes, HmtSettings settings, int width, List<Lane> lanes) {
        this.manager = manager;
        this.module = passes.module();
        this.answers = passes.answers();
        this.settings = settings;
        this.rule = RecallRule.of(settings, width);
        this.lanes = lanes;
        this.summaries = new Summaries(manager, module, settings);
        this.noRows = manager.create(new Shape(0, width), DataType.FLOAT32);
        this.noIds = manager.create(new Shape(0), DataType.INT64);
    }

    @Override
    public int lookAhead() {
        return lanes.stream().anyMatch(Lane::recalls) ? summaries.lookAhead() : 0;
    }

    @Override
    public void announce(List<int[]> segments) {
        summaries.announce(segments);
    }

    @Override
    public SegmentTrace read(TokenRange tokens, int[] ids) {
        SegmentTrace trace = step(tokens, ids);
        checkResident(); // after the step: what it computed counts as the manager's until it ends
        return trace;
    }

    private SegmentTrace step(TokenRange tokens, int[] ids) {
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            Step step = new Step(scope, ids);
            Map<ReadingCondition, Floats> nll = new EnumMap<>(ReadingCondition.class);
            for (Lane lane : lanes) {
                nll.put(lane.condition, step.run(lane));
            }
            SegmentTrace trace = step.trace(tokens, nll);
            segment++;
            tail = Arrays.copyOfRange(ids, Math.max(0, ids.length - settings.sensoryTokens()), ids.length);
            return trace;
        }
    }

    /** How many tensors this reading keeps between segments: caches and last rows. */
    public int residentTensors() {
        return manager.getManagedArrays().size();
    }

    /** A tensor that outlives its step is a leak of native memory: better a failure than a machine without memory. */
    private void checkResident() {
        if (residentTensors() > MAX_RESIDENT) {
            throw new IllegalStateException(residentTensors() + " tensors outlived their step");
        }
    }

    @Override
    public void close() {
        manager.close();
    }

    /** One segment on its way through the lanes. */
    private final class Step {
        private final PtNDManager scope;
        private final int[] segmentIds;
        private final PtNDArray ids;
        private final PtNDArray tailIds;
        private final int sensory;
        private @Nullable PtNDArray summary;
        private Optional<Recall> recall = Optional.empty();
        private Floats recallBeforeText = Floats.of();
        private Optional<Floats> prompt = Optional.empty();
        private Optional<Floats> memory = Optional.empty();
        private final Map<ReadingCondition, Predictions> predictions = new EnumMap<>(ReadingCondition.class);
        private Optional<HmtModule.HeadResult> shownHead = Optional.empty();
        /** This segment's share of the pass that made its summary, maybe together with others. */
        private double summaryMillis;
        /** What of this step went into summaries: of none, or of several segments. */
        private double summariesMillis;
        private double recallMillis;
        private double mainMillis;
        private double otherMillis;

        Step(PtNDManager scope, int[] segmentIds) {
            this.scope = scope;
            this.segmentIds = segmentIds;
            this.ids = longs(segmentIds);
            boolean withTail = lanes.get(0).usesSensoryTokens() && tail.length > 0;
            this.sensory = withTail ? tail.length : 0;
            this.tailIds = tail.length > 0 ? longs(tail) : noIds;
        }

        private PtNDArray longs(int[] values) {
            return (PtNDArray) scope.create(Arrays.stream(values).asLongStream().toArray());
        }

        Floats run(Lane lane) {
            boolean shown = lane == lanes.get(0);
            long start = System.nanoTime();
            double before = summariesMillis + recallMillis;
            PtNDArray laneTail = lane.usesSensoryTokens() ? tailIds : noIds;
            PtNDArray lanePrompt = prompt(lane, shown);
            PtNDArray last = lane.lastRow == null ? noRows : lane.lastRow;
            HmtModule.ReadResult result =
                    module.read(scope, lane.weights, new HmtModule.Window(lanePrompt, laneTail, ids, last), answers.topTokens());
            Floats nll = Floats.of(result.nllNats().toFloatArray());
            if (shown && lane.usesMemory()) {
                prompt = Optional.of(Floats.of(lanePrompt.toFloatArray()));
                memory = Optional.of(Floats.of(result.memory().toFloatArray()));
            }
            keepAnswers(lane, result);
            lane.advance(manager, result.memory(), result.lastRow());
            double millis = (System.nanoTime() - start) / 1e6;
            if (shown) {
                mainMillis = millis - (summariesMillis + recallMillis - before);
            } else {
                otherMillis += millis;
            }
            return nll;
        }

        private void keepAnswers(Lane lane, HmtModule.ReadResult result) {
            result.head().ifPresent(head -> predictions.put(lane.condition, answers.predictions(head)));
            if (lane == lanes.get(0)) {
                shownHead = result.head();
            }
        }

        /** P_n of a lane: [1, d], or [0, d] where it reads without memory. */
        private PtNDArray prompt(Lane lane, boolean shown) {
            if (!lane.usesMemory()) {
                return noRows;
            }
            if (lane.recalls()) {
                summarize(lane);
            }
            if (lane.cache == null || lane.condition == ReadingCondition.NO_RECALL) {
                return Objects.requireNonNull(lane.weights.get(HmtTensorNames.INITIAL_MEMORY));
            }
            return lane.recalls() ? recall(lane, lane.cache, shown) : lane.cache;
        }

        /** The summary does not depend on memory: lanes that recall share one. */
        private void summarize(Lane lane) {
            if (summary != null) {
                return;
            }
            long start = System.nanoTime();
            Summaries.Summary computed = summaries.of(scope, lane.weights, segmentIds);
            summary = computed.row();
            summaryMillis = computed.millis();
            summariesMillis = (System.nanoTime() - start) / 1e6;
        }

        private PtNDArray recall(Lane lane, PtNDArray cache, boolean shown) {
            long start = System.nanoTime();
            PtNDArray query = Objects.requireNonNull(summary);
            HmtModule.RecallResult result = module.recall(scope, lane.weights, query, cache, rule);
            if (shown) {
                keepRecall(lane, result.weights().toFloatArray());
                recallMillis = (System.nanoTime() - start) / 1e6;
            }
            return result.prompt();
        }

        /** The newest memories of the cache are those of the segments before this one; older ones were there before the text. */
        private void keepRecall(Lane lane, float[] weights) {
            int own = Math.min(segment, lane.capacity());
            int before = weights.length - own;
            recallBeforeText = Floats.of(Arrays.copyOf(weights, before));
            if (own > 0) {
                recall = Optional.of(new Recall(segment - own, Floats.of(Arrays.copyOfRange(weights, before, weights.length))));
            }
        }

        SegmentTrace trace(TokenRange tokens, Map<ReadingCondition, Floats> nll) {
            Optional<Floats> summaryRow = Optional.ofNullable(summary).map(s -> Floats.of(s.toFloatArray()));
            StepTiming timing = new StepTiming(summaryMillis, recallMillis, mainMillis, otherMillis, MemoryGauge.now(manager.getDevice()));
            Optional<TokenDetails> details =
                    shownHead.map(head -> answers.details(predictions, head, lanes.get(0).usesMemory()));
            return new SegmentTrace(segment, tokens, sensory, recall, nll, summaryRow, prompt, memory, timing, details, recallBeforeText);
        }
    }
}
