package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
    @Test
    void theCacheFitsTheReleaseOfJava() {
        assertThat(StartCache.fileName(25)).contains("mnemoscope.aot");
        assertThat(StartCache.fileName(21)).contains("mnemoscope.jsa");
        assertThat(StartCache.fileName(17)).isEmpty();
        assertThat(StartCache.useOptions(17)).isEmpty();
        assertThat(StartCache.useOptions(25)).contains("-XX:AOTCache=$APPDIR/mnemoscope.aot");
    }

    @Test
    void jarsHaveTheTimeThatPackagesGiveThem(@TempDir Path app) throws IOException {
        Path jar = Files.createFile(app.resolve("a.jar"));
        StartCache.settleTimes(app);
        assertThat(Files.getLastModifiedTime(jar).toInstant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void theRehearsalWritesTheCacheInsteadOfUsingIt() {
        List<String> usual = List.of("[Application]", "app.mainclass=x", "[JavaOptions]", "java-options=-Xmx2g", "java-options=-XX:AOTCache=$APPDIR/mnemoscope.aot");
        assertThat(StartCache.rehearsal(usual, List.of("-XX:AOTCacheOutput=/a", "-Dmnemoscope.rehearsal=true"))).containsExactly(
                "[Application]", "app.mainclass=x", "[JavaOptions]", "java-options=-XX:AOTCacheOutput=/a", "java-options=-Dmnemoscope.rehearsal=true", "java-options=-Xmx2g");
    }
}
