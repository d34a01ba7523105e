package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of Linux: what it hands to Java, from any folder and under any name. */
@EnabledOnOs(OS.LINUX)
class LaunchScriptTest {
    /** Given first where the system has them. */
    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";
    private static final Path SYSTEMS_ANSWER = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

    private final Path image;
    private final Path app;

    LaunchScriptTest(@TempDir Path folder) throws IOException {
        image = folder.toRealPath().resolve("an image");
        app = Files.createDirectories(image.resolve("lib/app"));
        Files.write(app.resolve("mnemoscope.cfg"), List.of("[Application]", "app.classpath=$APPDIR/a.jar", "app.mainclass=org.Main",
                "app.classpath=$APPDIR/b.jar", "", "[JavaOptions]", "java-options=-Xmx2g", "java-options=-Dhome=$APPDIR/natives"));
        script(image.resolve("lib/runtime/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        script(image.resolve("bin/mnemoscope"), Files.readString(Path.of("launch.sh").toAbsolutePath()));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** Without large pages, which depend on the system. */
    private List<String> handedOver(String... command) throws IOException, InterruptedException {
        return allHandedOver(command).stream().filter(option -> !option.equals(LARGE_PAGES)).toList();
    }

    private List<String> allHandedOver(String... command) throws IOException, InterruptedException {
        Process started = new ProcessBuilder(command).directory(image.toFile()).redirectErrorStream(true).start();
        List<String> said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private List<String> expected(String... arguments) {
        List<String> java = new ArrayList<>(List.of("-Xmx2g", "-Dhome=" + app + "/natives", "-cp", app + "/a.jar:" + app + "/b.jar", "org.Main"));
        java.addAll(List.of(arguments));
        return java;
    }

    @Test
    void optionsClassPathAndArgumentsAreHandedOverWhole() throws Exception {
        assertThat(handedOver(image.resolve("bin/mnemoscope").toString(), "read", "a book.txt", "*", "")).isEqualTo(expected("read", "a book.txt", "*", ""));
    }

    @Test
    void aLinkAndARelativePathLeadToTheImage() throws Exception {
        Path link = Files.createSymbolicLink(image.resolveSibling("command"), image.resolve("bin/mnemoscope"));
        assertThat(handedOver(link.toString(), "demo")).isEqualTo(expected("demo"));
        Path relative = Files.createSymbolicLink(image.resolveSibling("other"), Path.of("command"));
        assertThat(handedOver(relative.toString())).isEqualTo(expected());
        assertThat(handedOver("bin/mnemoscope", "demo")).isEqualTo(expected("demo"));
    }

    @Test
    void largePagesAreAskedForWhereTheSystemGivesThem() throws Exception {
        boolean given = Files.exists(SYSTEMS_ANSWER) && !Files.readString(SYSTEMS_ANSWER).contains("[never]");
        assertThat(allHandedOver(image.resolve("bin/mnemoscope").toString()).contains(LARGE_PAGES)).isEqualTo(given);
    }
}
