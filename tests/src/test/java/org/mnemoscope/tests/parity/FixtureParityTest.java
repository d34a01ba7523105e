package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.WeightMap;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;

/** The engine's numbers against the reference's, within the tolerances of fixtures/README.md. */
class FixtureParityTest {
    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void everyStageAgreesInFp32(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), "cpu")) {
            Map<String, Double> worst = ParityMeasure.of(fixture, model, RecallPrecision.FP32);
            Map<String, Double> tolerances = Map.of(
                    "window of segment 1", 2e-5, "logits", 1e-4, "summary", 2e-5, "prompt", 2e-5, "memory", 2e-5,
                    "recall weights", 2e-5, "NLL", 5e-5, "recall alone, weights", 2e-5, "recall alone, prompt", 2e-5);
            assertThat(worst).containsOnlyKeys(tolerances.keySet());
            worst.forEach((stage, difference) ->
                    assertThat(difference).as("%s, %s", name, stage).isLessThanOrEqualTo(tolerances.get(stage)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void everyStageAgreesInOfficialRounding(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), "cpu")) {
            Map<String, Double> worst = ParityMeasure.of(fixture, model, RecallPrecision.BF16);
            // Weights are at most 1, so 2^-8 relative is at most 2^-8.
            assertThat(worst.get("recall alone, weights")).isLessThanOrEqualTo(0x1p-8);
            assertThat(worst.get("logits")).isLessThanOrEqualTo(1e-3);
            for (String stage : List.of("summary", "prompt", "memory", "recall weights", "NLL")) {
                assertThat(worst.get(stage)).as("%s, %s", name, stage).isLessThanOrEqualTo(1e-3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void everyConditionAgrees(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), "cpu")) {
            HmtSettings settings = model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
            List<SegmentTrace> traces =
                    ParityMeasure.read(model, settings, fixture.ids(), EnumSet.allOf(ReadingCondition.class));
            agrees(fixture, traces, ReadingCondition.HMT, "hmt");
            agrees(fixture, traces, ReadingCondition.NO_SENSORY, "hmt_no_sensory");
            agrees(fixture, traces, ReadingCondition.PREVIOUS_ONLY, "no_recall_sensory");
            agrees(fixture, traces, ReadingCondition.NO_MEMORY, "no_memory");
            agrees(fixture, traces, ReadingCondition.UNTOUCHED_BACKBONE, "backbone_dir_no_memory");
        }
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void everySettingAgrees(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), "cpu")) {
            settingAgrees(fixture, model, "hmt_sum_fraction_1", 1.0, RecallScale.SQRT);
            settingAgrees(fixture, model, "hmt_scale_hidden", 0.5, RecallScale.HIDDEN);
        }
    }

    private static void settingAgrees(Fixture fixture, HmtModel model, String label, double fraction, RecallScale scale) {
        HmtSettings settings = model.settings().withSummary(fraction, HalfRule.ROUND).withRecall(RecallPrecision.FP32, scale);
        List<SegmentTrace> traces = ParityMeasure.read(model, settings, fixture.ids(), EnumSet.of(ReadingCondition.HMT));
        agrees(fixture, traces, ReadingCondition.HMT, label);
    }

    /** The NLL sums of every segment against one of the fixture's switches. */
    static void agrees(Fixture fixture, List<SegmentTrace> traces, ReadingCondition condition, String label) {
        JsonNode sums = fixture.expected().get("switches_fp32").get(label).get("nll_sum");
        assertThat(traces).hasSize(sums.size());
        for (SegmentTrace trace : traces) {
            double tolerance = 5e-5 * trace.tokens().scoredSize();
            assertThat(trace.nll(condition).orElseThrow().sum())
                    .as("%s, %s, segment %d", fixture.name(), label, trace.segment())
                    .isCloseTo(sums.get(trace.segment()).asDouble(), within(tolerance));
        }
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void thePlainBackboneAgrees(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), "cpu");
                PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
            WeightMap weights = model.untouchedWeights();
            PtNDArray ids = (PtNDArray) scope.create(Arrays.stream(fixture.ids(), 0, 12).asLongStream().toArray());
            PtNDArray noPrompt = scope.create(new Shape(0, model.width()), DataType.FLOAT32);
            PtNDArray noTail = scope.create(new Shape(0), DataType.INT64);
            PtNDArray embedded = model.module().window(scope, weights, noPrompt, noTail, ids);
            PtNDArray hidden = model.module().hidden(scope, weights, (PtNDArray) embedded.expandDims(0));
            PtNDArray logits = model.module().logits(scope, weights, hidden);
            assertThat(hidden.toFloatArray()).containsExactly(fixture.values("backbone_dir.last_hidden_first12"), within(5e-5f));
            assertThat(logits.toFloatArray()).containsExactly(fixture.values("backbone_dir.logits_first12"), within(5e-5f));
        }
    }
}
