package org.mnemoscope.tests.parity;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModule;
import org.mnemoscope.engine.hmt.RecallRule;
import org.mnemoscope.engine.hmt.WeightMap;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenRange;

/** The largest absolute differences between the engine and a fixture, stage by stage. */
final class ParityMeasure {
    /** What {@link #of} may give at most (fixtures/README.md); recall weights are at most 1, so 2^-8 relative is at most 2^-8. */
    static final Map<RecallPrecision, Map<String, Double>> TOLERANCES = Map.of(
            RecallPrecision.FP32, Map.of(
                    "window of segment 1", 2e-5, "logits", 1e-4, "summary", 2e-5, "prompt", 2e-5, "memory", 2e-5,
                    "recall weights", 2e-5, "NLL", 5e-5, "recall alone, weights", 2e-5, "recall alone, prompt", 2e-5),
            RecallPrecision.BF16, Map.of(
                    "logits", 1e-3, "summary", 1e-3, "prompt", 1e-3, "memory", 1e-3,
                    "recall weights", 1e-3, "NLL", 1e-3, "recall alone, weights", 0x1p-8, "recall alone, prompt", 1e-3));

    /** What {@link #backbone} may give at most. */
    static final double BACKBONE_TOLERANCE = 5e-5;

    /** What {@link #switched} may give at most, in nats per token. */
    static final double SWITCH_TOLERANCE = 5e-5;

    private final Fixture fixture;
    private final HmtModel model;
    private final RecallPrecision precision;
    private final HmtSettings settings;
    private final String prefix;
    private final Map<String, Double> worst = new LinkedHashMap<>();

    private ParityMeasure(Fixture fixture, HmtModel model, RecallPrecision precision) {
        this.fixture = fixture;
        this.model = model;
        this.precision = precision;
        this.settings = model.settings().withRecall(precision, model.settings().recallScale());
        this.prefix = precision.name().toLowerCase(java.util.Locale.ROOT) + ".";
    }

    /** Stage → largest difference. */
    static Map<String, Double> of(Fixture fixture, HmtModel model, RecallPrecision precision) {
        ParityMeasure measure = new ParityMeasure(fixture, model, precision);
        measure.recallAlone();
        measure.logitsFromExpectedPrompts();
        measure.endToEnd();
        return measure.worst;
    }

    /** The untouched backbone alone on the first tokens: last hidden state and logits → largest difference. */
    static Map<String, Double> backbone(Fixture fixture, HmtModel model) {
        ParityMeasure measure = new ParityMeasure(fixture, model, RecallPrecision.FP32);
        try (PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
            WeightMap weights = model.untouchedWeights();
            PtNDArray noPrompt = scope.create(new Shape(0, model.width()), DataType.FLOAT32);
            PtNDArray noTail = scope.create(new Shape(0), DataType.INT64);
            PtNDArray embedded = model.module().window(scope, weights, noPrompt, noTail, measure.ids(scope, 0, 12));
            PtNDArray hidden = model.module().hidden(scope, weights, (PtNDArray) embedded.expandDims(0));
            PtNDArray logits = model.module().logits(scope, weights, hidden);
            measure.differ("backbone, last hidden", hidden.toFloatArray(), fixture.values("backbone_dir.last_hidden_first12"));
            measure.differ("backbone, logits", logits.toFloatArray(), fixture.values("backbone_dir.logits_first12"));
        }
        return measure.worst;
    }

    /**
     * The largest difference of a segment's NLL per token under a condition from one of the fixture's switches.
     *
     * @param label a key of {@code switches_fp32} in expected.json
     */
    static double switched(Fixture fixture, List<SegmentTrace> traces, ReadingCondition condition, String label) {
        JsonNode sums = fixture.expected().get("switches_fp32").get(label).get("nll_sum");
        if (traces.size() != sums.size()) {
            throw new AssertionError(fixture.name() + ", " + label + ": " + traces.size() + " segments, expected " + sums.size());
        }
        double largest = 0;
        for (SegmentTrace trace : traces) {
            double difference = Math.abs(trace.nll(condition).orElseThrow().sum() - sums.get(trace.segment()).asDouble());
            largest = Math.max(largest, difference / trace.tokens().scoredSize());
        }
        return largest;
    }

    /** The traces of a whole reading, with coming segments announced as the reading loop does. */
    static List<SegmentTrace> read(HmtModel model, HmtSettings settings, int[] ids, Set<ReadingCondition> conditions) {
        List<SegmentTrace> traces = new ArrayList<>();
        Segmentation segmentation = new Segmentation(ids.length, settings.segmentTokens());
        try (SegmentReader reader = model.newReader(settings, conditions)) {
            for (int n = 0; n < segmentation.segmentCount(); n++) {
                int end = Math.min(segmentation.segmentCount(), n + 1 + reader.lookAhead());
                reader.announce(IntStream.range(n + 1, end).mapToObj(m -> slice(ids, segmentation.tokens(m))).toList());
                traces.add(reader.read(segmentation.tokens(n), slice(ids, segmentation.tokens(n))));
            }
        }
        return traces;
    }

    private static int[] slice(int[] ids, TokenRange tokens) {
        return Arrays.copyOfRange(ids, tokens.start(), tokens.end());
    }

    /** The recall fed with the reference's own summaries and memories. */
    private void recallAlone() {
        int segments = fixture.expected().get("segments").asInt();
        int capacity = settings.cacheCapacity();
        for (int n = 1; n < segments; n++) {
            try (PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
                int oldest = Math.max(0, n - capacity);
                float[] summary = fixture.row(prefix + "summary", n);
                float[] memories = rows(prefix + "memory", oldest, n);
                PtNDArray query = (PtNDArray) scope.create(summary, new Shape(1, summary.length));
                PtNDArray cache = (PtNDArray) scope.create(memories, new Shape(n - oldest, summary.length));
                HmtModule.RecallResult recall = model.module()
                        .recall(scope, model.weights(), query, cache, RecallRule.of(settings, summary.length));
                float[] expected = Arrays.copyOf(fixture.row(prefix + "recall_weight", n), n - oldest);
                differ("recall alone, weights", recall.weights().toFloatArray(), expected);
                differ("recall alone, prompt", recall.prompt().toFloatArray(), fixture.row(prefix + "prompt", n));
            }
        }
    }

    private float[] rows(String tensor, int from, int to) {
        int width = fixture.row(tensor, 0).length;
        return Arrays.copyOfRange(fixture.values(tensor), from * width, to * width);
    }

    /** Window, backbone and head, fed with the reference's memory prompts. */
    private void logitsFromExpectedPrompts() {
        Segmentation segmentation = new Segmentation(fixture.ids().length, settings.segmentTokens());
        for (int i = 0; i < fixture.expected().get("logit_positions").size(); i++) {
            int position = fixture.expected().get("logit_positions").get(i).asInt();
            int n = segmentation.segmentOf(position);
            try (PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
                TokenRange tokens = segmentation.tokens(n);
                int tail = n == 0 ? 0 : settings.sensoryTokens();
                float[] prompt = fixture.row(prefix + "prompt", n);
                PtNDArray window = model.module().window(scope, model.weights(),
                        (PtNDArray) scope.create(prompt, new Shape(1, prompt.length)),
                        ids(scope, tokens.start() - tail, tokens.start()),
                        ids(scope, tokens.start(), tokens.end()));
                if (n == 1 && precision == RecallPrecision.FP32) {
                    differ("window of segment 1", window.toFloatArray(), fixture.values("fp32.window_segment1"));
                }
                PtNDArray hidden = model.module().hidden(scope, model.weights(), (PtNDArray) window.expandDims(0));
                PtNDArray row = (PtNDArray) hidden.get(0).get(1 + tail + position - tokens.start());
                float[] logits = model.module().logits(scope, model.weights(), row).toFloatArray();
                differ("logits", logits, fixture.row(prefix + "logits", i));
            }
        }
    }

    private PtNDArray ids(PtNDManager scope, int from, int to) {
        return (PtNDArray) scope.create(Arrays.stream(fixture.ids(), from, to).asLongStream().toArray());
    }

    private void endToEnd() {
        float[] nll = fixture.values(prefix + "nll");
        for (SegmentTrace trace : read(model, settings, fixture.ids(), EnumSet.of(ReadingCondition.HMT))) {
            int n = trace.segment();
            differ("summary", trace.summaryEmbedding().orElseThrow().toArray(), fixture.row(prefix + "summary", n));
            differ("prompt", trace.memoryPrompt().orElseThrow().toArray(), fixture.row(prefix + "prompt", n));
            differ("memory", trace.memoryEmbedding().orElseThrow().toArray(), fixture.row(prefix + "memory", n));
            trace.recall().ifPresent(recall -> differ("recall weights", recall.weights().toArray(),
                    Arrays.copyOf(fixture.row(prefix + "recall_weight", n), recall.weights().size())));
            Floats row = trace.nll(ReadingCondition.HMT).orElseThrow();
            int first = trace.tokens().firstScored() - 1;
            differ("NLL", row.toArray(), Arrays.copyOfRange(nll, first, first + row.size()));
        }
    }

    private void differ(String stage, float[] actual, float[] expected) {
        if (actual.length != expected.length) {
            throw new AssertionError(fixture.name() + ", " + stage + ": " + actual.length + " values, expected " + expected.length);
        }
        double largest = worst.getOrDefault(stage, 0.0);
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs((double) actual[i] - expected[i]);
            largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
        }
        worst.put(stage, largest);
    }
}
