package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ReadingException;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.Continuation;
import org.mnemoscope.engine.model.Place;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.TensorBytes;
import org.mnemoscope.engine.whatif.LeaveOneOut;

/** A reading that begins with the memories of a {@code memory.pt}, against the reference (tests/reference/memory_cache.py). */
class MemoryCacheTest {
    private static final int BEFORE = 4;
    private static final float WEIGHT_TOLERANCE = 2e-5f;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Fixture fixture = Fixture.open("smollm-tiny");

    @BeforeEach
    void nameTheCache() throws IOException {
        for (String part : List.of("backbone", "hmt", "forms/memory")) {
            try (Stream<Path> files = Files.walk(fixture.folder().resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(fixture.folder().relativize(file).toString());
                    Files.createDirectories(copy.resolve(".."));
                    Files.copy(file, copy);
                }
            }
        }
        ObjectNode settings = (ObjectNode) JSON.readTree(fixture.folder().resolve("hmt.json").toFile());
        JSON.writeValue(folder.resolve("hmt.json").toFile(), settings.put("memory_cache", "forms/memory/memory.pt"));
    }

    private HmtModel model() {
        return new HmtModelLoader().loadForTokenIds(folder, Placement.CPU);
    }

    private static HmtSettings exact(HmtModel model) {
        return model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
    }

    @Test
    void itsMemoriesAreRecalledBeforeTheTextsOwn() throws IOException {
        JsonNode expected = JSON.readTree(folder.resolve("forms/memory/expected.json").toFile());
        try (HmtModel model = model()) {
            HmtSettings settings = exact(model);
            assertThat(settings.precomputedMemories()).isEqualTo(BEFORE);
            List<SegmentTrace> traces = ParityMeasure.read(model, settings, fixture.ids(),
                    EnumSet.of(ReadingCondition.HMT, ReadingCondition.PREVIOUS_ONLY));
            assertThat(traces).hasSize(expected.at("/hmt/nll_sum").size());
            for (SegmentTrace trace : traces) {
                agrees(trace, ReadingCondition.HMT, expected.at("/hmt/nll_sum"));
                agrees(trace, ReadingCondition.PREVIOUS_ONLY, expected.at("/previous_only/nll_sum"));
                int n = trace.segment();
                assertThat(trace.recallBeforeText().size()).isEqualTo(Math.max(0, Math.min(BEFORE, settings.cacheCapacity() - n)));
                List<Float> weights = new ArrayList<>();
                addAll(weights, trace.recallBeforeText());
                trace.recall().ifPresent(recall -> addAll(weights, recall.weights()));
                List<Float> wanted = new ArrayList<>();
                expected.at("/hmt/recall_weight").get(n).forEach(weight -> wanted.add(weight.floatValue()));
                assertThat(weights).as("segment %d", n).usingComparatorForType(
                        (a, b) -> Math.abs(a - b) <= WEIGHT_TOLERANCE ? 0 : Float.compare(a, b), Float.class).isEqualTo(wanted);
                trace.recall().ifPresent(recall -> assertThat(recall.endSegment()).isEqualTo(n));
            }
        }
    }

    @Test
    void withoutItTheReadingIsThatOfTheModelAlone() {
        try (HmtModel model = model()) {
            List<SegmentTrace> traces = ParityMeasure.read(model, exact(model).withPrecomputedMemories(0), fixture.ids(),
                    EnumSet.of(ReadingCondition.HMT));
            FixtureParityTest.agrees(fixture, traces, ReadingCondition.HMT, "hmt");
            assertThat(traces).allSatisfy(trace -> assertThat(trace.recallBeforeText().isEmpty()).isTrue());
        }
    }

    /** What goes on from a place of the reading, or asks about it, remembers what the reading did. */
    @Test
    void questionsBesideTheReadingRecallItToo() {
        try (HmtModel model = model()) {
            HmtSettings settings = exact(model);
            List<SegmentTrace> traces = ParityMeasure.read(model, settings, fixture.ids(), EnumSet.of(ReadingCondition.HMT));
            SegmentTrace second = traces.get(1);
            Place place = place(List.of(traces.get(0).memoryEmbedding().orElseThrow()), second);
            List<Floats> all = new ArrayList<>(cached());
            all.addAll(place.memories());
            assertThat(logits(model, place, settings)).containsExactly(
                    logits(model, place(all, second), settings.withPrecomputedMemories(0)));
            LeaveOneOut answer = LeaveOneOut.strongest(model, place, settings, second.recall().orElseThrow(), 1).get(0);
            float[] byHand = model.leaveOut(place(all, second), settings.withPrecomputedMemories(0), List.of(BEFORE)).without().get(0).toArray();
            assertThat(answer.segment()).isZero();
            assertThat(answer.nllNats().toArray()).containsExactly(byHand);
        }
    }

    @Test
    void aRunWithMemoriesThatTheModelLacksIsNotGoneOnWith() {
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            assertThatThrownBy(() -> model.newReader(model.settings().withPrecomputedMemories(3), EnumSet.of(ReadingCondition.HMT)))
                    .isInstanceOf(ReadingException.class).hasMessageContaining("began with 3 precomputed memories").hasMessageContaining("none");
        }
    }

    private static void agrees(SegmentTrace trace, ReadingCondition condition, JsonNode sums) {
        double difference = Math.abs(trace.nll(condition).orElseThrow().sum() - sums.get(trace.segment()).asDouble());
        assertThat(difference / trace.tokens().scoredSize()).as("%s, segment %d", condition, trace.segment())
                .isLessThanOrEqualTo(ParityMeasure.SWITCH_TOLERANCE);
    }

    private static void addAll(List<Float> weights, Floats row) {
        for (int j = 0; j < row.size(); j++) {
            weights.add(row.get(j));
        }
    }

    private Place place(List<Floats> memories, SegmentTrace at) {
        int start = at.tokens().start();
        return new Place(memories, Ints.of(Arrays.copyOfRange(fixture.ids(), 0, start)),
                Ints.of(Arrays.copyOfRange(fixture.ids(), start, at.tokens().end())));
    }

    private List<Floats> cached() {
        float[] values = TensorBytes.toFloats(
                Checkpoints.open(folder.resolve("forms/memory/memory.pt")).tensors().values().iterator().next());
        int width = values.length / BEFORE;
        return IntStream.range(0, BEFORE).mapToObj(i -> Floats.of(Arrays.copyOfRange(values, i * width, (i + 1) * width))).toList();
    }

    private static float[] logits(HmtModel model, Place place, HmtSettings settings) {
        try (Continuation continuation = model.continueFrom(place, settings, ReadingCondition.HMT)) {
            return continuation.nextLogits();
        }
    }
}
