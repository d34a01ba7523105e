package org.mnemoscope.tests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.tests.Repository;

/** A window from the sources is started as an installed one is. */
class WindowOptionsTest {
    private static final Pattern WINDOW = Pattern.compile("WINDOW_JAVA=\"(.*)\"");

    @Test
    void theLauncherGivesWindowsWhatPackagesGive() throws IOException {
        Matcher options = WINDOW.matcher(Files.readString(Repository.root().resolve("launcher/run.sh")));
        assertThat(options.find()).isTrue();
        List<String> packaged = Files.readAllLines(Repository.root().resolve("installers/jpackage/common.args"));
        assertThat(packaged).containsAll(Stream.of(options.group(1).split(" ")).map(option -> "--java-options " + option).toList());
    }
}
