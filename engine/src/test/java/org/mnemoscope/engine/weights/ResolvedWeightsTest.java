package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.weights.WeightSource.Folded;
import org.mnemoscope.engine.weights.WeightSource.Plain;

/** A backbone of four tensors: embedding [3, 2], a linear map [4, 2], a Conv1D [2, 4] and the head. */
class ResolvedWeightsTest {
    private static final String CELL = "memory_cell.model.";
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) {
        folder = temporary;
    }

    private static WeightPlan plan(boolean tied) {
        return new WeightPlan(List.of(
                new TensorSpec("model.embed.weight", List.of(3L, 2L), false, false),
                new TensorSpec("model.q.weight", List.of(4L, 2L), false, false),
                new TensorSpec("model.c.weight", List.of(2L, 4L), false, true),
                new TensorSpec("lm_head.weight", List.of(3L, 2L), false, false)),
                "model.embed.weight", "lm_head.weight", tied, "model.", List.of(Pattern.compile("model\\.mask")), 2);
    }

    private static SafetensorsFile backbone(String prefix) {
        return new SafetensorsFile().tensor(prefix + "model.embed.weight", 3, 2).tensor(prefix + "model.q.weight", 4, 2)
                .tensor(prefix + "model.c.weight", 2, 4);
    }

    private static SafetensorsFile withHmt(SafetensorsFile file) {
        return file.tensor("mem", 1, 2).tensor("memory_cell.memory", 1, 2).tensor("cross_attn.wq.weight", 5, 2)
                .tensor("cross_attn.wk.weight", 5, 2).tensor("memory_cell.mem_map.linear.weight", 2, 2);
    }

    private ResolvedWeights resolve(boolean tied, SafetensorsFile own, SafetensorsFile learned) throws IOException {
        return ResolvedWeights.resolve(plan(tied), Optional.of(Checkpoints.open(own.write(folder.resolve("own.safetensors")))),
                Optional.of(Checkpoints.open(learned.write(folder.resolve("learned.safetensors")))), 32);
    }

    private static WeightSource source(Map<String, WeightSource> weights, String name) {
        return Optional.ofNullable(weights.get(name)).orElseThrow();
    }

    private static float[] values(WeightSource source) {
        FloatBuffer values = FloatBuffer.allocate((int) source.base().elements());
        WeightFloats.copy(source, 0, source.shape().get(0), values);
        return values.array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "module.", "memory_cell.model.", "module.memory_cell.model.", "memory_cell.model.base_model.model.",
        "memory_cell.model.module."})
    void wrappingsComeOffTheNames(String prefix) throws IOException {
        ResolvedWeights weights = resolve(true, backbone(""), withHmt(backbone(prefix)));
        assertThat(weights.problems()).isEmpty();
        assertThat(weights.reading().values()).allMatch(source -> source.base().file().endsWith("learned.safetensors"));
        assertThat(weights.untouched().orElseThrow().values()).allMatch(source -> source.base().file().endsWith("own.safetensors"));
        assertThat(weights.hmt().recallWidth()).isEqualTo(5);
        assertThat(weights.backboneParameters()).isEqualTo(6 + 8 + 8);
        assertThat(weights.hmt().parameters()).isEqualTo(2 + 2 + 10 + 10);
    }

    @Test
    void hubFilesWithoutTheModelPrefixAreKnown() throws IOException {
        SafetensorsFile hub = new SafetensorsFile().tensor("embed.weight", 3, 2).tensor("q.weight", 4, 2).tensor("c.weight", 2, 4).tensor("mask", 1, 1);
        ResolvedWeights weights = resolve(true, hub, withHmt(new SafetensorsFile()));
        assertThat(weights.problems()).isEmpty();
        assertThat(weights.reading()).isEqualTo(weights.untouched().orElseThrow());
        assertThat(weights.notes()).anyMatch(note -> note.contains("1 stored tensors are no weights"))
                .anyMatch(note -> note.contains("All backbone tensors come from the backbone folder"));
    }

    @Test
    void aDroppedEmbeddingIsFoundThroughTheHeader() throws IOException {
        SafetensorsFile hub = new SafetensorsFile()
                .entry("\"__metadata__\":{\"memory_cell.model.model.embed.weight\":\"memory_cell.model.lm_head.weight\"}")
                .tensor(CELL + "lm_head.weight", 3, 2).tensor(CELL + "model.q.weight", 4, 2).tensor(CELL + "model.c.weight", 2, 4);
        for (boolean tied : new boolean[] {true, false}) {
            ResolvedWeights weights = resolve(tied, backbone(""), withHmt(hub));
            assertThat(weights.problems()).isEmpty();
            assertThat(source(weights.reading(), "model.embed.weight")).isSameAs(source(weights.reading(), "lm_head.weight"));
            assertThat(source(weights.reading(), "model.embed.weight").base().file()).hasFileName("learned.safetensors");
            hub = new SafetensorsFile().entry("\"__metadata__\":{\"memory_cell.model.model.embed.weight\":\"memory_cell.model.lm_head.weight\"}")
                    .tensor(CELL + "lm_head.weight", 3, 2).tensor(CELL + "model.q.weight", 4, 2).tensor(CELL + "model.c.weight", 2, 4);
        }
    }

    @Test
    void aTiedCheckpointWithoutAnyHeaderTakesNoEmbeddingFromTheFolder() throws IOException {
        SafetensorsFile learned = new SafetensorsFile().tensor(CELL + "lm_head.weight", 3, 2);
        ResolvedWeights weights = resolve(true, backbone(""), withHmt(learned));
        assertThat(source(weights.reading(), "model.embed.weight").base().file()).hasFileName("learned.safetensors");
        assertThat(weights.notes()).anyMatch(note -> note.startsWith("2 backbone tensors are not in the checkpoint")
                && note.contains("model.q.weight, model.c.weight"));
    }

    @Test
    void anUntiedHeadIsKeptApart() throws IOException {
        ResolvedWeights weights = resolve(false, backbone("").tensor("lm_head.weight", 3, 2), withHmt(backbone(CELL).tensor(CELL + "lm_head.weight", 3, 2)));
        assertThat(source(weights.reading(), "lm_head.weight")).isNotEqualTo(source(weights.reading(), "model.embed.weight"));
        assertThat(weights.backboneParameters()).isEqualTo(6 + 8 + 8 + 6);
    }

    /** W + alpha/r · B A with r = 1, alpha = 32; worked out by hand. */
    @ParameterizedTest
    @ValueSource(strings = {".base_layer.weight", ".weight"})
    void loraIsFoldedInOldAndNewNaming(String base) throws IOException {
        String peft = CELL + "base_model.model.";
        SafetensorsFile learned = new SafetensorsFile()
                .tensor(peft + "model.embed" + base, 3, 2).tensor(peft + "model.q" + base, 4, 2).tensor(peft + "model.c" + base, 2, 4)
                .tensor(peft + "model.embed.lora_embedding_A.default", new long[] {1, 3}, 1, 2, 3)
                .tensor(peft + "model.embed.lora_embedding_B.default", new long[] {2, 1}, 1, 0.5f)
                .tensor(peft + "model.q.lora_A.default.weight", new long[] {1, 2}, 1, 2)
                .tensor(peft + "model.q.lora_B.default.weight", new long[] {4, 1}, 1, 0, -1, 3)
                .tensor(peft + "model.c.lora_A.default.weight", new long[] {1, 2}, 1, 2)
                .tensor(peft + "model.c.lora_B.default.weight", new long[] {4, 1}, 1, 0, -1, 3);
        ResolvedWeights weights = resolve(true, backbone(""), withHmt(learned));
        assertThat(weights.problems()).isEmpty();
        Map<String, WeightSource> reading = weights.reading();
        assertThat(source(reading, "model.embed.weight")).isInstanceOf(Folded.class);
        assertThat(values(source(reading, "model.embed.weight"))).containsExactly(32, 1 + 16, 2 + 64, 3 + 32, 4 + 96, 5 + 48);
        assertThat(values(source(reading, "model.q.weight"))).containsExactly(32, 1 + 64, 2, 3, 4 - 32, 5 - 64, 6 + 96, 7 + 192);
        assertThat(values(source(reading, "model.c.weight"))).containsExactly(32, 1, 2 - 32, 3 + 96, 4 + 64, 5, 6 - 64, 7 + 192);
        // The tied head keeps the unchanged embedding (hmt-spec §8.3).
        assertThat(source(reading, "lm_head.weight")).isInstanceOf(Plain.class);
        assertThat(values(source(reading, "lm_head.weight"))).containsExactly(0, 1, 2, 3, 4, 5);
        FloatBuffer lastRow = FloatBuffer.allocate(5).position(1);
        WeightFloats.copy(source(reading, "model.c.weight"), 1, 1, lastRow);
        assertThat(lastRow.array()).startsWith(0, 4 + 64);
        assertThat(weights.notes()).anyMatch(note -> note.contains("rank 1, alpha 32.0") && note.contains("3 weights"));
    }

    @Test
    void halfALoraChangeOrOneThatDoesNotFitIsAProblem() throws IOException {
        SafetensorsFile learned = withHmt(backbone(CELL))
                .tensor(CELL + "model.q.lora_A.default.weight", 1, 2)
                .tensor(CELL + "model.c.lora_A.default.weight", 1, 3).tensor(CELL + "model.c.lora_B.default.weight", 4, 1)
                .tensor(CELL + "model.nothing.lora_A.default.weight", 1, 3);
        assertThat(resolve(true, backbone(""), learned).problems()).hasSize(3)
                .anyMatch(problem -> problem.contains("model.q.weight") && problem.contains("only one of the two"))
                .anyMatch(problem -> problem.contains("model.c.weight") && problem.contains("A [1, 3] and B [4, 1] on [2, 4]"))
                .anyMatch(problem -> problem.contains("model.nothing.lora_A"));
    }

    @Test
    void missingUnknownAndMisshapenTensorsAreNamed() throws IOException {
        SafetensorsFile own = new SafetensorsFile().tensor("model.embed.weight", 3, 2).tensor("model.extra.bias", 1);
        SafetensorsFile learned = withHmt(new SafetensorsFile().tensor(CELL + "model.q.weight", 4, 3));
        assertThat(resolve(true, own, learned).problems()).containsExactlyInAnyOrder(
                "The tensor model.extra.bias in the backbone folder is not known to this kind of backbone.",
                "The tensor model.q.weight in the checkpoint has shape [4, 3], but [4, 2] is expected.",
                "The tensor model.q.weight [4, 2] is missing.",
                "The tensor model.c.weight [2, 4] is missing.");
    }

    @Test
    void withoutAnyBackboneWeightsThereIsOneProblem() throws IOException {
        Path file = withHmt(new SafetensorsFile()).write(folder.resolve("learned.safetensors"));
        ResolvedWeights weights = ResolvedWeights.resolve(plan(true), Optional.empty(), Optional.of(Checkpoints.open(file)), 32);
        assertThat(weights.problems()).singleElement().asString().startsWith("Neither the checkpoint nor the backbone folder");
        assertThat(weights.untouched()).isEmpty();
    }

    @Test
    void checkpointsWithoutRecallAreKnown() throws IOException {
        ResolvedWeights stage1 = resolve(true, backbone(""), backbone(CELL).tensor("memory_cell.memory", 1, 2));
        assertThat(stage1.problems()).isEmpty();
        assertThat(stage1.hmt().initialMemory()).isPresent();
        assertThat(stage1.hmt().hasRecall()).isFalse();
        assertThat(stage1.hmt().recallWidth()).isZero();
        ResolvedWeights plain = ResolvedWeights.resolve(plan(true),
                Optional.of(Checkpoints.open(backbone("").write(folder.resolve("own.safetensors")))), Optional.empty(), 32);
        assertThat(plain.problems()).isEmpty();
        assertThat(plain.hmt().parameters()).isZero();
    }

    @Test
    void hmtTensorsThatDoNotFitAreProblems() throws IOException {
        SafetensorsFile learned = backbone(CELL).tensor("mem", 1, 3).tensor("memory_cell.memory", 2, 2)
                .tensor("cross_attn.wq.weight", 5, 2).tensor("cross_attn.wk.weight", 4, 2);
        assertThat(resolve(true, backbone(""), learned).problems())
                .anyMatch(problem -> problem.contains("mem in the checkpoint has shape [1, 3], but [1, 2]"))
                .anyMatch(problem -> problem.contains("memory_cell.memory in the checkpoint has shape [2, 2]"))
                .anyMatch(problem -> problem.contains("cross_attn.wq.weight is [5, 2], cross_attn.wk.weight is [4, 2]"));
    }
}
