package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.mnemoscope.engine.weights.StoredTensor;
import org.mnemoscope.engine.weights.TensorBytes;

/** The same weights in every form of checkpoint give the same numbers. */
class CheckpointFormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"deepspeed", "lora-old", "sharded", "fp16", "bf16"})
    void everyFormHoldsTheSameModel(String form) throws IOException {
        Fixture fixture = Fixture.open("smollm-tiny");
        List<SegmentTrace> traces = read(fixture, form, settings(fixture), ReadingCondition.HMT, ReadingCondition.PREVIOUS_ONLY);
        FixtureParityTest.agrees(fixture, traces, ReadingCondition.HMT, "hmt");
        FixtureParityTest.agrees(fixture, traces, ReadingCondition.PREVIOUS_ONLY, "no_recall_sensory");
    }

    @Test
    void aCheckpointOfStageOneReadsByItsOwnRule() throws IOException {
        Fixture fixture = Fixture.open("smollm-tiny");
        List<SegmentTrace> traces = read(fixture, "stage1", settings(fixture), ReadingCondition.HMT, ReadingCondition.NO_SENSORY);
        FixtureParityTest.agrees(fixture, traces, ReadingCondition.HMT, "no_recall_sensory");
        FixtureParityTest.agrees(fixture, traces, ReadingCondition.NO_SENSORY, "no_recall_no_sensory");
    }

    @Test
    void aCheckpointOfRmtReadsWithoutSensoryTokens() throws IOException {
        Fixture fixture = Fixture.open("smollm-tiny");
        ObjectNode settings = settings(fixture);
        settings.put("num_sensory", 0).put("segment_length", settings.get("block_size").asInt() + 2);
        List<SegmentTrace> traces = read(fixture, "stage1", settings, ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
        FixtureParityTest.agrees(fixture, traces, ReadingCondition.HMT, "no_recall_no_sensory");
        FixtureParityTest.agrees(fixture, traces, ReadingCondition.NO_MEMORY, "no_memory");
    }

    /** hmt-spec §9: {@code memory.pt} stands for the first n segments, which are skipped; the tail is the end of segment n - 1. */
    @Test
    void aMemoryCacheStandsForTheSegmentsItSkips() {
        Fixture fixture = Fixture.open("smollm-tiny");
        StoredTensor stored = Checkpoints.open(fixture.folder().resolve("forms/memory/memory.pt")).tensors().values().iterator().next();
        int count = stored.shape().get(1).intValue();
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(fixture.folder(), Placement.CPU)) {
            HmtSettings exact = model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
            int skipped = count * exact.segmentTokens();
            int[] before = Arrays.copyOf(fixture.ids(), skipped);
            List<Floats> read = ParityMeasure.read(model, exact, before, EnumSet.of(ReadingCondition.HMT)).stream()
                    .map(trace -> trace.memoryEmbedding().orElseThrow()).toList();
            float[] values = TensorBytes.toFloats(stored);
            List<Floats> kept = IntStream.range(0, count)
                    .mapToObj(i -> Floats.of(Arrays.copyOfRange(values, i * model.width(), (i + 1) * model.width()))).toList();
            assertThat(logits(model, exact, fixture, kept, skipped)).containsExactly(logits(model, exact, fixture, read, skipped), within(1e-4f));
        }
    }

    private static float[] logits(HmtModel model, HmtSettings settings, Fixture fixture, List<Floats> memories, int skipped) {
        Ints tail = Ints.of(Arrays.copyOfRange(fixture.ids(), skipped - settings.sensoryTokens(), skipped));
        Ints open = Ints.of(Arrays.copyOfRange(fixture.ids(), skipped, skipped + 7));
        try (Continuation continuation = model.continueFrom(new Place(memories, tail, open), settings, ReadingCondition.HMT)) {
            return continuation.nextLogits();
        }
    }

    private static ObjectNode settings(Fixture fixture) throws IOException {
        return (ObjectNode) JSON.readTree(fixture.folder().resolve("hmt.json").toFile());
    }

    private List<SegmentTrace> read(Fixture fixture, String form, ObjectNode settings, ReadingCondition... conditions)
            throws IOException {
        copy(fixture.folder().resolve("backbone"), folder.resolve("backbone"));
        copy(fixture.folder().resolve("forms").resolve(form), folder.resolve("hmt"));
        settings.put("checkpoint", "hmt");
        if (form.equals("stage1")) {
            settings.remove("mem_recall_hidden_dim");
        }
        JSON.writeValue(folder.resolve("hmt.json").toFile(), settings);
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(folder, Placement.CPU)) {
            HmtSettings exact = model.settings().withRecall(RecallPrecision.FP32, RecallScale.SQRT);
            assertThat(model.card().problems()).isEmpty();
            return ParityMeasure.read(model, exact, fixture.ids(), EnumSet.of(conditions[0], conditions));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
