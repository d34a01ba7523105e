package org.mnemoscope.tests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK and which Maven the launcher takes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherJdkTest {
    private Sandbox sandbox;

    @BeforeEach
    void copyTheLauncher(@TempDir Path temporary) throws Exception {
        sandbox = new Sandbox(temporary);
    }

    @Test
    void takesJavaHomeWithoutAWord() throws Exception {
        sandbox.jdk("a-17", "17.0.1", true);
        Path chosen = sandbox.jdk("b-21", "21.0.2", true);
        sandbox.variable("JAVA_HOME", chosen.toString());

        Sandbox.Outcome outcome = sandbox.run("build");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("Building Mnemoscope with " + chosen).doesNotContain("JAVA_HOME");
    }

    @Test
    void saysThatJavaHomeIsTooOldAndTakesAnother() throws Exception {
        Path old = sandbox.jdk("a-11", "11.0.20", true);
        Path fit = sandbox.jdk("b-17", "17.0.1", true);
        sandbox.variable("JAVA_HOME", old.toString());

        Sandbox.Outcome outcome = sandbox.run("build");

        assertThat(outcome.err()).contains("JAVA_HOME (" + old + ") is not a JDK of release 17 or newer; using " + fit + ".");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void findsTheJdkBehindALinkOnThePath() throws Exception {
        Path elsewhere = sandbox.jdk("../elsewhere/jdk", "17.0.9", true).toRealPath();
        Files.createSymbolicLink(sandbox.folder().resolve("bin/javac"), elsewhere.resolve("bin/javac"));

        assertThat(sandbox.run("build").err()).contains("Building Mnemoscope with " + elsewhere);
    }

    @Test
    void readsTheReleaseOfOldAndNewVersionNumbers() throws Exception {
        sandbox.jdk("a-8", "1.8.0_392", true);
        Path early = sandbox.jdk("b-25", "25-ea", true);

        assertThat(sandbox.run("build").err()).contains("Building Mnemoscope with " + early);
    }

    @Test
    void aJreWithoutCompilerDoesNotDo() throws Exception {
        sandbox.jdk("jre-17", "17.0.1", false);

        Sandbox.Outcome outcome = sandbox.run("read");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("mnemoscope: Mnemoscope needs a JDK (with javac) of release 17 or newer and found none: install");
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void namesTheMavenThatIsTooOld() throws Exception {
        sandbox.jdk("jdk-17", "17.0.1", true);
        sandbox.variable("FAKE_MAVEN_VERSION", "3.6.3");

        Sandbox.Outcome outcome = sandbox.run("build");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("Maven 3.8 or newer", "is 3.6");
    }

    @Test
    void allowsNativeCodeByNameOnNewJdks() throws Exception {
        Path jdk = sandbox.jdk("jdk-25", "25.0.1", true);
        sandbox.variable("JAVA_HOME", jdk.toString());

        assertThat(sandbox.run("inspect").out()).contains("<--enable-native-access=ALL-UNNAMED>");
    }

    @Test
    void saysThatPyTorchDoesNotRunOnMusl() throws Exception {
        sandbox.jdk("jdk-17", "17.0.1", true);
        sandbox.tool("ldd", "#!/bin/sh\necho 'musl libc (x86_64)' >&2\nexit 1\n");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("musl");
    }
}
