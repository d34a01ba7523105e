package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.hmt.HmtModule;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.whatif.LeaveOneOut;

/** A memory left out of recall, against the same computed by hand from the traces: P − a_j M_j, divided by 1 − a_j. */
class LeaveOneOutTest {
    private static final float TOLERANCE = 1e-4f;
    private static final int MOST = 3;

    @ParameterizedTest
    @ValueSource(strings = {"llama-tiny", "gpt2-tiny", "opt-tiny"})
    void theSegmentIsReadWithThePromptOfTheOthers(String name) {
        Fixture fixture = Fixture.open(name);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings settings = model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
            List<SegmentTrace> traces = ParityMeasure.read(model, settings, fixture.ids(), EnumSet.of(ReadingCondition.HMT));
            SegmentTrace last = traces.get(traces.size() - 2);
            Recall recall = last.recall().orElseThrow();
            Place place = place(fixture, settings, traces, last);
            List<LeaveOneOut> answers = LeaveOneOut.strongest(model, place, settings, recall, MOST);
            assertThat(answers).hasSize(MOST);
            assertThat(answers.get(0).weight()).as("strongest first").isGreaterThanOrEqualTo(answers.get(1).weight());
            double whole = last.nll(ReadingCondition.HMT).orElseThrow().sum() - last.nll(ReadingCondition.HMT).orElseThrow().get(0);
            for (LeaveOneOut answer : answers) {
                float[] expected = byHand(model, place, last, recall, answer.segment());
                assertThat(answer.nllNats().toArray()).as("%s without %d", name, answer.segment())
                        .usingComparatorWithPrecision(TOLERANCE).containsExactly(expected);
                assertThat(answer.changeNats()).isCloseTo(answer.nllNats().sum() - whole, org.assertj.core.api.Assertions.within(1e-3));
            }
            assertThat(answers.stream().mapToDouble(answer -> Math.abs(answer.changeNats())).max().orElseThrow())
                    .as("a memory that matters").isGreaterThan(1e-3);
        }
    }

    @Test
    void withoutTheOnlyMemoryThePromptIsTheInitialOne() {
        Fixture fixture = Fixture.open("llama-tiny");
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings settings = model.settings();
            List<SegmentTrace> traces = ParityMeasure.read(model, settings, fixture.ids(),
                    EnumSet.of(ReadingCondition.HMT, ReadingCondition.NO_RECALL));
            SegmentTrace second = traces.get(1);
            List<LeaveOneOut> answers = LeaveOneOut.strongest(
                    model, place(fixture, settings, traces, second), settings, second.recall().orElseThrow(), MOST);
            float[] initial = second.nll(ReadingCondition.NO_RECALL).orElseThrow().toArray();
            assertThat(answers).hasSize(1);
            assertThat(answers.get(0).nllNats().toArray()).usingComparatorWithPrecision(TOLERANCE)
                    .containsExactly(Arrays.copyOfRange(initial, 1, initial.length));
        }
    }

    @Test
    void nothingCanBeLeftOutBeforeTheSecondSegment() {
        Fixture fixture = Fixture.open("llama-tiny");
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            Place start = new Place(List.of(), Ints.of(), Ints.of(1, 2, 3));
            assertThatThrownBy(() -> model.leaveOut(start, model.settings(), List.of(0)))
                    .isInstanceOf(ReadingException.class).hasMessageContaining("Nothing was recalled");
            Place second = new Place(List.of(Floats.of(new float[model.width()])), Ints.of(), Ints.of(1, 2, 3));
            assertThatThrownBy(() -> model.leaveOut(second, model.settings(), List.of(1))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Place place(Fixture fixture, HmtSettings settings, List<SegmentTrace> traces, SegmentTrace at) {
        List<Floats> memories = traces.subList(0, at.segment()).stream().map(trace -> trace.memoryEmbedding().orElseThrow()).toList();
        int start = at.tokens().start();
        return new Place(memories, Ints.of(Arrays.copyOfRange(fixture.ids(), start - settings.sensoryTokens(), start)),
                Ints.of(Arrays.copyOfRange(fixture.ids(), start, at.tokens().end())));
    }

    private static float[] byHand(HmtModel model, Place place, SegmentTrace trace, Recall recall, int without) {
        float[] prompt = trace.memoryPrompt().orElseThrow().toArray();
        float weight = recall.weights().get(without - recall.firstCachedSegment());
        for (int i = 0; i < prompt.length; i++) {
            prompt[i] = (prompt[i] - weight * place.memories().get(without).get(i)) / (1 - weight);
        }
        try (PtNDManager scope = model.manager().newSubManager(model.manager().getDevice())) {
            PtNDArray ids = longs(scope, place.open());
            HmtModule.Window window = new HmtModule.Window((PtNDArray) scope.create(prompt, new Shape(1, prompt.length)),
                    longs(scope, place.tail()), ids, (PtNDArray) scope.create(new Shape(0, prompt.length)));
            return model.module().read(scope, model.weights(), window, 0).nllNats().toFloatArray();
        }
    }

    private static PtNDArray longs(PtNDManager scope, Ints ids) {
        return (PtNDArray) scope.create(Arrays.stream(ids.toArray()).asLongStream().toArray());
    }
}
