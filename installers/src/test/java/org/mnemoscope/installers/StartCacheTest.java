package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    void theRehearsalWritesTheCacheInsteadOfUsingIt() {
        List<String> usual = List.of("[Application]", "app.mainclass=x", "[JavaOptions]", "java-options=-Xmx2g", "java-options=-XX:AOTCache=$APPDIR/mnemoscope.aot");
        assertThat(StartCache.rehearsal(usual, List.of("-XX:AOTCacheOutput=/a", "-Dmnemoscope.rehearsal=true"))).containsExactly(
                "[Application]", "app.mainclass=x", "[JavaOptions]", "java-options=-XX:AOTCacheOutput=/a", "java-options=-Dmnemoscope.rehearsal=true", "java-options=-Xmx2g");
    }
}
