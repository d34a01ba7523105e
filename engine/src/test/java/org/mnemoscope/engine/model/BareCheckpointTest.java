package org.mnemoscope.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;

/** Finding a checkpoint and its backbone in what a person chose. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class BareCheckpointTest {
    @TempDir
    Path folder;

    private Path backbone;

    @BeforeEach
    void makeBackbone() throws IOException {
        file("backbone/config.json", "{\"model_type\":\"llama\"}");
        backbone = folder.resolve("backbone");
        file("backbone/model.safetensors", "");
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, content);
    }

    @Test
    void aWeightFileIsACheckpointAndAFolderNearItsBackbone() throws IOException {
        Path beside = file("model_weights_0.pth", "");
        Path below = file("hmt/model.bin", "");
        for (Path checkpoint : new Path[] {beside, below}) {
            BareCheckpoint bare = BareCheckpoint.find(checkpoint).orElseThrow();
            assertThat(bare).isEqualTo(new BareCheckpoint(checkpoint, Optional.of(backbone)));
            assertThat(bare.folderWith(backbone)).isEqualTo(folder);
        }
    }

    @Test
    void aDeepSpeedFolderIsResolvedToItsModule() throws IOException {
        file("ds/latest", "global_step5");
        Path module = file("ds/global_step5/mp_rank_00_model_states.pt", "");
        BareCheckpoint bare = BareCheckpoint.find(folder.resolve("ds")).orElseThrow();
        assertThat(bare.checkpoint()).isEqualTo(module);
        assertThat(bare.folderWith(backbone)).isEqualTo(folder);
    }

    @Test
    void aFolderIsSearchedForACheckpointAndABackbone() throws IOException {
        Path checkpoint = file("hmt/model.safetensors", "");
        file("hmt/config.json", "{\"ltm_context\":5}"); // the hub's, no backbone's
        assertThat(BareCheckpoint.find(folder)).contains(new BareCheckpoint(checkpoint, Optional.of(backbone)));
    }

    @Test
    void whatHoldsNoCheckpointIsNone() throws IOException {
        assertThat(BareCheckpoint.find(backbone)).isEmpty();
        assertThat(BareCheckpoint.find(folder)).isEmpty();
        assertThat(BareCheckpoint.find(file("book.txt", ""))).isEmpty();
    }

    @Test
    void ofSeveralCheckpointsNoneIsTaken() throws IOException {
        file("a.pth", "");
        file("b.pth", "");
        assertThatThrownBy(() -> BareCheckpoint.find(folder)).isInstanceOf(ModelException.class).hasMessageContaining("a.pth, b.pth");
    }

    @Test
    void aBackboneFarAwayLeavesTheFolderOfTheCheckpoint() throws IOException {
        Path checkpoint = file("a/b/c/d/model.pth", "");
        BareCheckpoint bare = BareCheckpoint.find(checkpoint).orElseThrow();
        assertThat(bare.backbone()).isEmpty();
        assertThat(bare.folderWith(backbone)).isEqualTo(checkpoint.getParent());
    }
}
