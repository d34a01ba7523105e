package org.mnemoscope.tests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, what it says when that fails, and how it starts the program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherBuildTest {
    private Sandbox sandbox;

    @BeforeEach
    void copyTheLauncher(@TempDir Path temporary) throws Exception {
        sandbox = new Sandbox(temporary);
        sandbox.jdk("jdk-17", "17.0.1", true);
    }

    /** Without a UTF-8 locale Java cannot open files whose names are not plain ASCII. */
    @Test
    void givesJavaAUtf8LocaleWhereThePersonHasNone() throws Exception {
        sandbox.tool("mvn", "#!/bin/sh\n[ \"$1\" != -version ] || { echo 'Apache Maven 3.8.7'; exit 0; }\n"
                + "echo \"${LC_ALL-none}\" >>../locale\nmkdir -p app/target/classes app/target/libs\n");
        assertThat(sandbox.run("build").code()).isZero();
        sandbox.variable("LANG", "de_DE.UTF-8");
        assertThat(sandbox.run("build").code()).isZero();
        assertThat(Files.readAllLines(sandbox.folder().resolve("locale"))).containsExactly("C.UTF-8", "none");
    }

    @Test
    void buildsOnFirstUseOnly() throws Exception {
        Sandbox.Outcome first = sandbox.run("inspect");
        Sandbox.Outcome second = sandbox.run("inspect");

        assertThat(first.err()).contains("Building Mnemoscope", "[2/5] Mnemoscope engine", "Built in");
        assertThat(second.err()).isEmpty();
        assertThat(sandbox.mavenCalls()).hasSize(1).first().asString().contains("-DskipTests", "package");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        Path source = Files.writeString(sandbox.program().resolve("app/src/main/java/A.java"), "class A {}");
        sandbox.run("inspect");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        sandbox.run("inspect");

        assertThat(sandbox.mavenCalls()).hasSize(2);
    }

    @Test
    void runsInTheCallersFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(sandbox.folder().resolve("scope"), Path.of("a clone of it/mnemoscope"));
        Path elsewhere = Files.createDirectory(sandbox.folder().resolve("else where"));

        Sandbox.Outcome outcome = sandbox.runFrom(elsewhere, link, "read", "--text", "my book.txt", "", "*");

        assertThat(outcome.out()).contains("java in " + elsewhere, "<-Dmnemoscope.home=" + sandbox.program() + ">")
                .endsWith("<org.mnemoscope.app.Main>\n<read>\n<--text>\n<my book.txt>\n<>\n<*>\n");
    }

    @Test
    void handsOnTheExitCodeOfTheProgram() throws Exception {
        sandbox.variable("FAKE_JAVA_CODE", "2");

        assertThat(sandbox.run("export").code()).isEqualTo(2);
    }

    @Test
    void handsOptionsToJavaAndMaven() throws Exception {
        sandbox.variable("MNEMOSCOPE_JAVA_OPTIONS", "-Xmx8g -Da=b");
        sandbox.variable("MNEMOSCOPE_MAVEN_OPTIONS", "--offline");

        assertThat(sandbox.run("read").out()).contains("<-Xmx8g>\n<-Da=b>");
        assertThat(sandbox.mavenCalls()).first().asString().contains("--offline");
    }

    @Test
    void saysThatTheRepositoryCannotBeReached() throws Exception {
        sandbox.variable("FAKE_MAVEN_ERROR", "Could not transfer artifact a:b: repo.maven.apache.org: Temporary failure in name resolution");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("[ERROR] Could not transfer artifact", "could not reach the Maven repository",
                sandbox.program().resolve("target/mnemoscope-build.log").toString());
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aFailedBuildIsTriedAgain() throws Exception {
        sandbox.variable("FAKE_MAVEN_ERROR", "COMPILATION ERROR");
        Sandbox.Outcome failed = sandbox.run("inspect");
        sandbox.variable("FAKE_MAVEN_ERROR");

        assertThat(failed.err()).contains("[ERROR] COMPILATION ERROR", "The build failed");
        assertThat(sandbox.run("inspect").code()).isZero();
    }

    @Test
    void saysWhoMustBuildInAFolderThatCannotBeWritten() throws Exception {
        // A file in the folder's place cannot be written in, even by root.
        Files.writeString(sandbox.program().resolve("target"), "");

        Sandbox.Outcome outcome = sandbox.run("read");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("the sources in " + sandbox.program(), "may not write there", "mnemoscope build' once");
    }

    @Test
    void takesOverTheLockOfABuildThatDied() throws Exception {
        Path lock = Files.createDirectories(sandbox.program().resolve("target/mnemoscope-build.lock"));
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), Long.toString(dead.pid()));

        assertThat(sandbox.run("build").code()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void worksWithoutAHome() throws Exception {
        sandbox.variable("HOME");

        assertThat(sandbox.run("inspect").code()).isZero();
    }

    @Test
    void wrongArgumentsAreToldWithCode2() throws Exception {
        assertThat(sandbox.run("remember").code()).isEqualTo(2);
        assertThat(sandbox.run("remember").err()).contains("'remember' is not a command");
        assertThat(sandbox.run().code()).isEqualTo(2);
        assertThat(sandbox.run("test", "quickly").code()).isEqualTo(2);
        assertThat(sandbox.run("--help").code()).isZero();
        assertThat(sandbox.mavenCalls()).isEmpty();
    }
}
