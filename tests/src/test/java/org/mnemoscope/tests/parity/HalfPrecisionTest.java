package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backbone in fewer bits moves a reading about as much as it moves the reference, and everything works in it. */
class HalfPrecisionTest {
    private static final Logger LOG = LoggerFactory.getLogger(HalfPrecisionTest.class);

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void aReadingMovesAsTheReferenceMovesInBf16(String name) {
        stays(name, BackbonePrecision.BF16);
    }

    @ParameterizedTest
    @MethodSource("org.mnemoscope.tests.parity.Fixture#names")
    void aReadingMovesLessInFp16(String name) {
        stays(name, BackbonePrecision.FP16);
    }

    @Test
    void int8IsThatOfTheReference() {
        int alike = 0;
        for (String name : Fixture.names()) {
            Map<String, Double> measured = Int8Measure.of(Fixture.open(name));
            LOG.info("{} INT8: {}", name, measured);
            assertThat(measured.get(Int8Measure.APART)).as(name).isLessThan(measured.get(Int8Measure.MOVED));
            assertThat(measured.get(Int8Measure.MOVED)).as(name).isGreaterThan(10 * Int8Measure.ALIKE);
            alike += measured.get(Int8Measure.APART) <= Int8Measure.ALIKE ? 1 : 0;
        }
        assertThat(alike).isGreaterThanOrEqualTo(Int8Measure.FIXTURES_ALIKE);
    }

    private static void stays(String name, BackbonePrecision precision) {
        Fixture fixture = Fixture.open(name);
        Map<String, Double> moved = HalfMeasure.of(fixture, precision);
        LOG.info("{} {}: {}, reference in bf16 {}", name, precision, moved, HalfMeasure.reference(fixture));
        Map<String, Double> allowed = HalfMeasure.tolerances(fixture, precision);
        moved.forEach((stage, difference) -> assertThat(difference).as("%s, %s", name, stage).isLessThanOrEqualTo(allowed.get(stage)));
        // If nothing moved, nothing was computed in fewer bits.
        assertThat(moved.get("token NLL")).as(name).isGreaterThan(1e-5);
    }

    @Test
    void everyConditionAndTheContinuationWorkInFewerBits() {
        Fixture fixture = Fixture.open("llama-tiny");
        for (BackbonePrecision precision : List.of(BackbonePrecision.BF16, BackbonePrecision.FP16, BackbonePrecision.INT8)) {
            try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), new Placement("cpu", precision))) {
                assertThat(model.dtype()).isEqualTo(precision.key());
                List<SegmentTrace> traces = ParityMeasure.read(model, model.settings(), fixture.ids(), EnumSet.allOf(ReadingCondition.class));
                assertThat(traces).allSatisfy(trace -> assertThat(trace.tokenNllNats()).hasSize(ReadingCondition.values().length)
                        .allSatisfy((condition, row) -> assertThat(row.sum()).isFinite().isPositive()));
                Place place = new Place(List.of(), Ints.of(1, 2, 3, 4, 5, 6), Ints.of(7, 8, 9));
                try (Continuation writing = model.continueFrom(place, model.settings(), ReadingCondition.HMT)) {
                    float[] first = writing.nextLogits();
                    writing.append(11);
                    assertThat(Arrays.equals(writing.nextLogits(), first)).isFalse();
                }
            }
        }
    }
}
