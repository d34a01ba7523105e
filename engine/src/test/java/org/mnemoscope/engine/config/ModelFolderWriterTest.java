package org.mnemoscope.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;

class ModelFolderWriterTest {
    private static ModelFolder bare(Path folder) throws IOException {
        Path backbone = Files.createDirectories(folder.resolve("llama/7b"));
        Path checkpoint = Files.write(folder.resolve("model_weights_0.pth"), new byte[1]);
        return ModelFolder.ofBareCheckpoint(folder, backbone, checkpoint);
    }

    @Test
    void whatIsWrittenIsReadAgain(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"hidden_dim\":48,\"ltm_context\":7,\"segment_size\":240}");
        ModelFolder bare = bare(folder);
        assertThat(bare.settings().cacheCapacity()).isEqualTo(7);
        assertThat(bare.notes()).isNotEmpty();
        ModelFolderWriter.write(bare);
        ModelFolder read = ModelFolder.read(folder);
        assertThat(read.settings()).isEqualTo(bare.settings());
        assertThat(read.loraAlpha()).isEqualTo(32);
        assertThat(read.backbone()).isEqualTo(bare.backbone());
        assertThat(read.checkpoint()).isEqualTo(bare.checkpoint());
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void anExistingFileIsLeftAlone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("hmt.json"), "mine");
        ModelFolder bare = bare(folder);
        assertThatThrownBy(() -> ModelFolderWriter.write(bare)).isInstanceOf(ModelException.class).hasMessageContaining("already");
        assertThat(folder.resolve("hmt.json")).hasContent("mine");
    }

    @Test
    void filesElsewhereAreRefused(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Path checkpoint = bare(folder).checkpoint().orElseThrow();
        ModelFolder bare = ModelFolder.ofBareCheckpoint(folder, elsewhere, checkpoint);
        assertThatThrownBy(() -> ModelFolderWriter.write(bare)).isInstanceOf(ModelException.class).hasMessageContaining(elsewhere.toString());
        assertThat(folder.resolve("hmt.json")).doesNotExist();
    }

    @Test
    void aFolderThatIsGoneIsToldOf(@TempDir Path folder) throws IOException {
        Path gone = folder.resolve("gone");
        ModelFolder bare = ModelFolder.ofBareCheckpoint(gone, gone.resolve("backbone"), gone.resolve("a.pth"));
        assertThatThrownBy(() -> ModelFolderWriter.write(bare)).isInstanceOf(ModelException.class).hasMessageContaining("cannot be written");
    }
}
