package org.mnemoscope.tests.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.model.InspectedModel;
import org.mnemoscope.engine.model.ModelInspector;

/** Copies of good model folders, broken in one place each: the person is told what is wrong and what to do. */
class BadModelTest {
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) {
        folder = temporary.resolve("model");
    }

    private void copy(String fixture) throws IOException {
        FixtureCopy.copy(fixture, folder);
    }

    private void replace(String file, String old, String now) throws IOException {
        String text = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, now), StandardCharsets.ISO_8859_1);
    }

    private List<String> problems() {
        return ModelInspector.forTokenIds(folder).card().problems();
    }

    private void refused(String... parts) {
        assertThatThrownBy(() -> ModelInspector.forTokenIds(folder)).isInstanceOf(ModelException.class).hasMessageContainingAll(parts);
    }

    @Test
    void withoutHmtJson() throws IOException {
        copy("llama-tiny");
        Files.delete(folder.resolve("hmt.json"));
        refused("no model folder", "hmt.json");
    }

    @Test
    void withoutConfigJson() throws IOException {
        copy("llama-tiny");
        Files.delete(folder.resolve("backbone/config.json"));
        refused("config.json", "Hugging Face");
    }

    @Test
    void withoutAShard() throws IOException {
        copy("qwen2-tiny");
        Files.delete(folder.resolve("backbone/model-00002-of-00002.safetensors"));
        refused("model-00002-of-00002.safetensors", "missing");
    }

    @Test
    void withATornSafetensorsHeader() throws IOException {
        copy("qwen2-tiny");
        Path file = folder.resolve("hmt/model.safetensors");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
        refused("hmt/model.safetensors", "damaged");
    }

    @Test
    void withAPickleThatWantsToRunCode() throws IOException {
        copy("gpt2-tiny");
        // Of the same length, so that the zip stays whole.
        replace("hmt/model_weights_0.pth", "ctorch._utils\n_rebuild_tensor_v2\n", "cos\nsystem\nX\21\0\0\0touch /tmp/mn-pwn");
        refused("os.system", "nothing of it was executed");
    }

    @Test
    void withWrongShapes() throws IOException {
        copy("llama-tiny");
        replace("backbone/config.json", "\"intermediate_size\": 56", "\"intermediate_size\": 57");
        assertThat(problems()).contains(
                "The tensor model.layers.0.mlp.gate_proj.weight in the checkpoint has shape [56, 32], but [57, 32] is expected.");
    }

    @Test
    void withTheWrongVocabulary() throws IOException {
        copy("llama-tiny");
        Files.copy(FixtureCopy.demoModel().resolve("backbone/tokenizer.json"), folder.resolve("backbone/tokenizer.json"));
        assertThat(ModelInspector.forText(folder).card().problems()).singleElement().asString()
                .contains("vocabulary does not fit").contains("4096").contains("300");
    }

    @Test
    void withAnUnknownFamily() throws IOException {
        copy("llama-tiny");
        replace("backbone/config.json", "\"model_type\": \"llama\"", "\"model_type\": \"rwkv\"");
        refused("\"rwkv\"", "gpt2, llama, mistral, opt");
    }

    @Test
    void withAnotherBackbone() throws IOException {
        copy("llama-tiny");
        Files.copy(FixtureCopy.fixture("qwen2-tiny").resolve("backbone/config.json"), Files.createDirectories(folder.resolve("b2")).resolve("config.json"));
        replace("hmt.json", "\"backbone\": \"backbone\"", "\"backbone\": \"b2\"");
        assertThat(problems()).contains("The tensor model.layers.0.self_attn.q_proj.bias [32] is missing.");
    }

    @Test
    void withAWindowThatTheBackboneDoesNotHave() throws IOException {
        copy("gpt2-tiny");
        replace("hmt.json", "\"segment_length\": 28", "\"segment_length\": 108");
        replace("hmt.json", "\"block_size\": 21", "\"block_size\": 101");
        replace("hmt.json", "\"summary_tokens\": 10", "\"summary_tokens\": 50");
        assertThat(problems()).singleElement().asString().contains("108").contains("64");
    }

    @Test
    void withTheWrongRecallWidthOrRank() throws IOException {
        copy("llama-tiny");
        replace("hmt.json", "\"mem_recall_hidden_dim\": 40", "\"mem_recall_hidden_dim\": 41");
        replace("hmt.json", "\"r\": 8", "\"r\": 16");
        assertThat(problems()).anyMatch(problem -> problem.contains("40 in the checkpoint, but 41"))
                .anyMatch(problem -> problem.contains("rank is 8 in the checkpoint, but 16"));
    }

    @Test
    void withoutAnyBackboneWeightsTheCheckpointIsEnough() throws IOException {
        copy("llama-tiny");
        Files.delete(folder.resolve("backbone/model.safetensors"));
        InspectedModel model = ModelInspector.forTokenIds(folder);
        assertThat(model.card().problems()).isEmpty();
        assertThat(model.weights().untouched()).isEmpty();
        assertThat(model.card().notes()).contains("The backbone folder holds no weights.");
    }

    @Test
    void aMemoryCacheMustFitTheMemorySpace() throws IOException {
        copy("llama-tiny");
        replace("hmt.json", "\"memory_size\": 1,", "\"memory_cache\": \"memory.pt\", \"memory_size\": 1,");
        writeMemoryCache(32);
        assertThat(problems()).isEmpty();
        InspectedModel model = ModelInspector.forTokenIds(folder);
        assertThat(model.memoryCache().orElseThrow().shape()).isEqualTo(List.of(1L, 3L, 32L));
        assertThat(model.card().notes()).anyMatch(note -> note.contains("3 memories"));
        writeMemoryCache(31);
        assertThat(problems()).singleElement().asString().contains("[1, memories, 32]").contains("[1, 3, 31]");
    }

    private void writeMemoryCache(int width) throws IOException {
        int size = 3 * width * Float.BYTES;
        byte[] header = ("{\"m\":{\"dtype\":\"F32\",\"shape\":[1,3," + width + "],\"data_offsets\":[0," + size + "]}}")
                .getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(8 + header.length + size).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(header.length).put(header);
        Files.write(folder.resolve("memory.pt"), file.array());
    }

    @Test
    void withoutACheckpointTheBackboneReadsAlone() throws IOException {
        copy("llama-tiny");
        replace("hmt.json", "\"checkpoint\": \"hmt/model_weights_0.pth\"", "\"checkpoint\": null");
        InspectedModel model = ModelInspector.forTokenIds(folder);
        assertThat(model.card().problems()).isEmpty();
        assertThat(model.weights().reading()).isEqualTo(model.weights().untouched().orElseThrow());
        assertThat(model.card().hmtParameters()).isZero();
    }
}
