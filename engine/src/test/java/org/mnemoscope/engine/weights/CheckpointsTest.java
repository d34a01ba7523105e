package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ModelException;

class CheckpointsTest {
    private static final String FIRST = "model-00001-of-00002.safetensors";
    private static final String SECOND = "model-00002-of-00002.safetensors";

    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) {
        folder = temporary;
    }

    private void index(String first, String second) throws IOException {
        Files.writeString(folder.resolve("model.safetensors.index.json"),
                "{\"metadata\":{},\"weight_map\":{\"a\":\"" + first + "\",\"b\":\"" + second + "\"}}");
    }

    @Test
    void shardsAreJoined() throws IOException {
        index(FIRST, SECOND);
        new SafetensorsFile().tensor("a", 1).write(folder.resolve(FIRST));
        new SafetensorsFile().tensor("b", 2).write(folder.resolve(SECOND));
        TensorStore store = Checkpoints.open(folder);
        assertThat(store.tensors()).containsOnlyKeys("a", "b");
        assertThat(store.files()).extracting(file -> file.getFileName().toString())
                .containsExactly("model.safetensors.index.json", FIRST, SECOND);
    }

    @Test
    void aMissingShardIsNamed() throws IOException {
        index(FIRST, SECOND);
        new SafetensorsFile().tensor("a", 1).write(folder.resolve(FIRST));
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining(SECOND).hasMessageContaining("missing");
    }

    @Test
    void aTensorThatItsShardLacksIsNamed() throws IOException {
        index(FIRST, FIRST);
        new SafetensorsFile().tensor("a", 1).write(folder.resolve(FIRST));
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining("The tensor b is not in " + FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../other.safetensors", "a/../../b.safetensors", "C:\\\\models\\\\x.bin", "..\\\\x.bin", "\\\\\\\\host\\\\x", ""})
    void aShardOutsideTheFolderIsRefusedByName(String name) throws IOException {
        index(name, name);
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class)
                .hasMessageContaining("\"" + name.replace("\\\\", "\\") + "\"").hasMessageContaining("refused");
    }

    @Test
    void anIndexThatNamesItselfEnds() throws IOException {
        index("model.safetensors.index.json", FIRST);
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining("neither");
    }

    @Test
    void aFolderWithoutWeightsIsRefused() {
        assertThat(Checkpoints.weightsIn(folder)).isEmpty();
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining("no weights");
    }

    @Test
    void ofSeveralCheckpointsNoneIsGuessed() throws IOException {
        new SafetensorsFile().tensor("a", 1).write(folder.resolve("step1.safetensors"));
        assertThat(Checkpoints.open(folder).tensors()).containsOnlyKeys("a");
        new SafetensorsFile().tensor("a", 1).write(folder.resolve("step2.safetensors"));
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining("step1").hasMessageContaining("step2");
    }

    @Test
    void splitDeepSpeedCheckpointsAreExplained() throws IOException {
        Files.writeString(folder.resolve("latest"), "global_step7");
        Files.createDirectory(folder.resolve("global_step7"));
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining("zero_to_fp32.py");
        Files.writeString(folder.resolve("latest"), "../elsewhere");
        assertThatThrownBy(() -> Checkpoints.open(folder)).isInstanceOf(ModelException.class).hasMessageContaining("../elsewhere");
    }
}
