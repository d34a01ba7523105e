package org.mnemoscope.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

class ModelFolderTest {
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectories(temporary.resolve("my-model"));
        Files.createDirectories(folder.resolve("backbone"));
        Files.createDirectories(folder.resolve("hmt"));
        Files.write(folder.resolve("hmt/model.pth"), new byte[1]);
    }

    private ModelFolder read(String settings) throws IOException {
        Files.writeString(folder.resolve("hmt.json"),
                ("{'backbone':'backbone','checkpoint':'hmt/model.pth'" + settings + "}").replace('\'', '"'));
        return ModelFolder.read(folder);
    }

    @Test
    void everySettingIsRead() throws IOException {
        ModelFolder model = read(",'name':'Mine','memory_size':1,'segment_length':31,'block_size':23,'num_sensory':6,'mem_recall_context':5,"
                + "'mem_recall_hidden_dim':40,'sum_fraction':0.25,'half_rule':'floor','summary_tokens':5,'recall_scale':'hidden','recall_precision':'fp32',"
                + "'num_seg_save':5,'lora':{'r':8,'alpha':16.0}");
        assertThat(model.settings()).isEqualTo(new HmtSettings(23, 6, 5, 40, 0.25, HalfRule.FLOOR, RecallPrecision.FP32, RecallScale.HIDDEN));
        assertThat(model.name()).isEqualTo("Mine");
        assertThat(model.loraRank()).hasValue(8);
        assertThat(model.loraAlpha()).isEqualTo(16);
        assertThat(model.notes()).isEmpty();
        assertThat(model.defaulted()).isEmpty();
    }

    @Test
    void aFolderWithoutRightsIsNotCalledNoModelFolder() {
        assertThat(folder.toFile().setExecutable(false) && folder.toFile().setReadable(false)).isTrue();
        try {
            Assumptions.assumeFalse(Files.isReadable(folder), "this person may read everything");
            assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("cannot be read");
        } finally {
            assertThat(folder.toFile().setExecutable(true) && folder.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void theSegmentIsTheWindowWithoutMemoryAndSensoryRows() throws IOException {
        assertThat(read(",'segment_length':256,'num_sensory':32").settings().segmentTokens()).isEqualTo(222);
        assertThat(read(",'segment_length':256,'num_sensory':0,'memory_size':0").settings().segmentTokens()).isEqualTo(256);
        assertThat(read(",'block_size':10,'num_sensory':2").settings().segmentTokens()).isEqualTo(10);
        assertThat(read(",'block_size':10").settings().sensoryTokens()).isEqualTo(10);
        assertThat(read(",'segment_length':30").settings()).extracting(HmtSettings::segmentTokens, HmtSettings::sensoryTokens).containsExactly(14, 14);
    }

    @Test
    void defaultsAreUsedAndTold() throws IOException {
        ModelFolder model = read(",'colour':'blue'");
        assertThat(model.settings()).isEqualTo(new HmtSettings(222, 32, 100, 0, 0.5, HalfRule.ROUND, RecallPrecision.BF16, RecallScale.AUTO));
        assertThat(model.name()).isEqualTo("my-model");
        assertThat(model.loraAlpha()).isEqualTo(32);
        assertThat(model.notes()).anyMatch(note -> note.contains("colour") && note.contains("not known"))
                .anyMatch(note -> note.contains("segment_length") && note.contains("256"))
                .anyMatch(note -> note.contains("num_sensory") && note.contains("32"))
                .anyMatch(note -> note.contains("recall_precision") && note.contains("bf16"))
                .anyMatch(note -> note.contains("recall_scale") && note.contains("auto"));
        assertThat(model.defaulted()).containsExactlyInAnyOrder("num_sensory", "segment_length", "mem_recall_context", "sum_fraction",
                "half_rule", "recall_precision", "recall_scale", "lora.alpha");
    }

    @Test
    void theHubsConfigIsAskedBeforeTheDefaults() throws IOException {
        Files.writeString(folder.resolve("hmt/config.json"), "{\"hidden_dim\":48,\"ltm_context\":7,\"segment_size\":24,\"word_emb_dim\":32}");
        ModelFolder model = read(",'num_sensory':7");
        assertThat(model.settings().recallWidth()).isEqualTo(48);
        assertThat(model.settings().cacheCapacity()).isEqualTo(7);
        assertThat(model.settings().segmentTokens()).isEqualTo(24);
        assertThat(model.notes()).anyMatch(note -> note.contains("mem_recall_context") && note.contains("config.json says 7"));
        assertThatThrownBy(() -> read(",'num_sensory':7,'segment_length':20")).isInstanceOf(ModelException.class).hasMessageContaining("segment_length 20");
    }

    @Test
    void aPlainBackboneNeedsNoCheckpoint() throws IOException {
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":\"backbone\",\"checkpoint\":null}");
        assertThat(ModelFolder.read(folder).checkpoint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ",'segment_length':31,'block_size':24,'num_sensory':6 | leaves 23 text tokens, but the block size is 24",
        ",'segment_length':30,'num_sensory':29 | -1",
        ",'block_size':10,'num_sensory':11 | sensory tokens",
        ",'block_size':10,'num_sensory':2,'mem_recall_context':0 | memory cache",
        ",'sum_fraction':1.5 | summary fraction",
        ",'block_size':23,'num_sensory':0,'summary_tokens':5 | summary_tokens is 5",
        ",'memory_size':2 | memory_size is 2",
        ",'num_sensory':-1 | -1",
        ",'num_sensory':'six' | num_sensory",
        ",'num_sensory':1.5 | num_sensory",
        ",'recall_scale':'cube' | auto, sqrt, hidden",
        ",'recall_precision':'fp64' | fp32, bf16",
        ",'lora':5 | lora",
        ",'mem_recall_context':99999999999 | mem_recall_context"})
    void settingsThatDoNotFitAreExplained(String settings, String reason) {
        assertThatThrownBy(() -> read(settings)).isInstanceOf(ModelException.class).hasMessageContaining(reason).hasMessageContaining("hmt.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc", "..", "../other", "hmt/../../x", "C:/models", "", "a\\u0000b"})
    void namesThatLeadOutOfTheFolderAreRefused(String name) throws IOException {
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":\"" + name + "\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("backbone").hasMessageContaining("refused");
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":\"backbone\",\"checkpoint\":\"" + name + "\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("checkpoint").hasMessageContaining("refused");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("has no hmt.json");
        Files.writeString(folder.resolve("hmt.json"), "{}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("does not name its backbone");
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":\"gone\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("gone does not exist");
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":\"backbone\",\"checkpoint\":\"hmt/gone.pth\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("The checkpoint").hasMessageContaining("gone.pth does not exist");
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":\"backbone\",\"memory_cache\":\"memory.pt\"}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("The memory cache").hasMessageContaining("memory.pt does not exist");
        Files.writeString(folder.resolve("hmt.json"), "{\"backbone\":");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("not valid JSON");
    }

    @Test
    void whatIsNoFolderIsNotCalledOne() throws IOException {
        assertThatThrownBy(() -> ModelFolder.read(folder.resolve("gone"))).isInstanceOf(ModelException.class).hasMessageContaining("There is no folder");
        Path file = Files.createFile(folder.resolve("model_weights_0.pth"));
        assertThatThrownBy(() -> ModelFolder.read(file)).isInstanceOf(ModelException.class).hasMessageContaining("is a file").hasMessageContaining("in the window");
    }

    @Test
    void hugeOrDeepSettingsAreRefused() throws IOException {
        Files.writeString(folder.resolve("hmt.json"), "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("not valid JSON");
        Files.write(folder.resolve("hmt.json"), new byte[(int) JsonFiles.MAX_BYTES + 1]);
        assertThatThrownBy(() -> ModelFolder.read(folder)).isInstanceOf(ModelException.class).hasMessageContaining("too many");
    }
}
