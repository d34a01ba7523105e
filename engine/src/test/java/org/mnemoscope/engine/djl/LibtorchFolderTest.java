package org.mnemoscope.engine.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.reading.Versions;

/** Which folders are a libtorch that can be used. No library is loaded. */
class LibtorchFolderTest {
    private static final String VERSION = Objects.requireNonNull(Versions.current().get("pytorch"));

    private final Path folder;

    LibtorchFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path torch(String libraries, String versionFile, String version) throws IOException {
        Path place = Files.createDirectories(folder.resolve(libraries));
        Files.createFile(place.resolve(System.mapLibraryName("torch_cpu")));
        Files.writeString(place.resolve("..").resolve(versionFile).normalize(), version);
        return place;
    }

    @Test
    void anUnpackedLibtorchAndAPythonEnvironmentAreFound() throws IOException {
        Path libraries = torch("libtorch/lib", "build-version", VERSION + "+cpu\n");
        for (Path chosen : new Path[] {libraries, folder.resolve("libtorch")}) {
            assertThat(LibtorchFolder.find(chosen)).isEqualTo(new LibtorchFolder(chosen.equals(libraries) ? libraries : chosen.resolve("lib"), VERSION, "cpu"));
        }
        torch("site-packages/torch/lib", "version.py", "from typing import Optional\n__version__ = '" + VERSION + "+cpu'\n");
        assertThat(LibtorchFolder.find(folder.resolve("site-packages")).hasCuda()).isFalse();
    }

    @Test
    void whatCannotBeUsedIsToldWithAWayOut() throws IOException {
        assertThatThrownBy(() -> LibtorchFolder.find(folder)).isInstanceOf(ModelException.class).hasMessageContaining("There is no libtorch in");
        torch("old/lib", "build-version", "2.4.0+cu124");
        assertThatThrownBy(() -> LibtorchFolder.find(folder.resolve("old"))).isInstanceOf(ModelException.class)
                .hasMessageContaining("its version must be " + VERSION).hasMessageContaining("pip install torch==" + VERSION);
        torch("other/lib", "build-version", VERSION + "+cu118");
        assertThatThrownBy(() -> LibtorchFolder.find(folder.resolve("other"))).isInstanceOf(ModelException.class)
                .hasMessageContaining("built for cu118").hasMessageContaining("cu128");
        torch("unknown/lib", "notes.txt", "");
        assertThatThrownBy(() -> LibtorchFolder.find(folder.resolve("unknown"))).hasMessageContaining("its version must be " + VERSION);
    }
}
