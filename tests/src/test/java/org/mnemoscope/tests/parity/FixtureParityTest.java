package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.Placement;
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
        everyStageAgrees(name, RecallPrecision.FP32);
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void everyStageAgreesInOfficialRounding(String name) {
        everyStageAgrees(name, RecallPrecision.BF16);
    }

    private static void everyStageAgrees(String name, RecallPrecision precision) {
        Fixture fixture = Fixture.open(name);
        Map<String, Double> tolerances = Objects.requireNonNull(ParityMeasure.TOLERANCES.get(precision));
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            Map<String, Double> worst = ParityMeasure.of(fixture, model, precision);
            assertThat(worst).containsOnlyKeys(tolerances.keySet());
            worst.forEach((stage, difference) ->
                    assertThat(difference).as("%s, %s", name, stage).isLessThanOrEqualTo(tolerances.get(stage)));
        }
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void everyConditionAgrees(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings settings = model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
            List<SegmentTrace> traces =
                    ParityMeasure.read(model, settings, fixture.ids(), EnumSet.allOf(ReadingCondition.class));
            agrees(fixture, traces, ReadingCondition.HMT, "hmt");
            agrees(fixture, traces, ReadingCondition.NO_RECALL, "no_recall");
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
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            settingAgrees(fixture, model, "hmt_sum_fraction_1", 1.0, RecallScale.SQRT);
            settingAgrees(fixture, model, "hmt_scale_hidden", 0.5, RecallScale.HIDDEN);
        }
    }

    private static void settingAgrees(Fixture fixture, HmtModel model, String label, double fraction, RecallScale scale) {
        HmtSettings settings = model.settings().withSummary(fraction, HalfRule.ROUND).withRecall(RecallPrecision.FP32, scale);
        List<SegmentTrace> traces = ParityMeasure.read(model, settings, fixture.ids(), EnumSet.of(ReadingCondition.HMT));
        agrees(fixture, traces, ReadingCondition.HMT, label);
    }

    /** The NLL of every segment against one of the fixture's switches. */
    static void agrees(Fixture fixture, List<SegmentTrace> traces, ReadingCondition condition, String label) {
        assertThat(ParityMeasure.switched(fixture, traces, condition, label))
                .as("%s, %s", fixture.name(), label).isLessThanOrEqualTo(ParityMeasure.SWITCH_TOLERANCE);
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void thePlainBackboneAgrees(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            assertThat(ParityMeasure.backbone(fixture, model)).hasSize(2)
                    .allSatisfy((stage, difference) -> assertThat(difference).as("%s, %s", name, stage)
                            .isLessThanOrEqualTo(ParityMeasure.BACKBONE_TOLERANCE));
        }
    }
}
