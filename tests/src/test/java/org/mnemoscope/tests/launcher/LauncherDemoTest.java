package org.mnemoscope.tests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Window or terminal: what {@code ./mnemoscope demo} does with and without a display and its libraries. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherDemoTest {
    private static final String WINDOW = "<org.mnemoscope.app.Main>\n<demo>\n";
    private static final String TERMINAL = "<org.mnemoscope.app.Main>\n<demo>\n<--headless>\n";
    private static final String ALL_LIBRARIES = "#!/bin/sh\nfor l in libgtk-3.so.0 libGL.so.1 libXtst.so.6 libXxf86vm.so.1 "
            + "libpango-1.0.so.0 libpangoft2-1.0.so.0 libgobject-2.0.so.0 libfreetype.so.6 libfontconfig.so.1; do echo \"\t$l (libc6,x86-64) => /usr/lib/$l\"; done\n";
    private static final String NO_LIBRARIES = "#!/bin/sh\necho '0 libs found in cache'\n";

    private Sandbox sandbox;

    @BeforeEach
    void copyTheLauncher(@TempDir Path temporary) throws Exception {
        sandbox = new Sandbox(temporary);
        sandbox.jdk("jdk-17", "17.0.1", true);
        sandbox.tool("ldconfig", ALL_LIBRARIES);
        sandbox.tool("fc-list", "#!/bin/sh\necho '/usr/share/fonts/DejaVuSans.ttf: DejaVu Sans'\n");
        sandbox.variable("DISPLAY", ":0");
        sandbox.variable("FAKE_DISPLAY_CODE", "0");
    }

    @Test
    void opensTheWindowWhereThereIsADisplay() throws Exception {
        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.out()).endsWith(WINDOW);
        assertThat(outcome.err()).doesNotContain("terminal");
    }

    @Test
    void readsInTheTerminalWithoutADisplay() throws Exception {
        sandbox.variable("DISPLAY");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.out()).endsWith(TERMINAL);
        assertThat(outcome.err()).contains("No window: neither DISPLAY nor WAYLAND_DISPLAY is set. Reading in the terminal instead.");
    }

    @Test
    void readsInTheTerminalWhenNothingAnswersAtTheDisplay() throws Exception {
        sandbox.variable("FAKE_DISPLAY_CODE", "1");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.out()).endsWith(TERMINAL);
        assertThat(outcome.err()).contains("DISPLAY is ':0', and no X server answers there");
    }

    @Test
    void readsInTheTerminalWhenTheProgramCannotOpenItsWindow() throws Exception {
        sandbox.variable("FAKE_JAVA_CODE", "3");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.out()).contains(WINDOW).endsWith(TERMINAL);
        assertThat(outcome.err()).contains("could not be opened");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void namesTheLineThatInstallsWhatIsMissing() throws Exception {
        sandbox.tool("ldconfig", NO_LIBRARIES);
        sandbox.tool("id", "#!/bin/sh\ncase $1 in -u) echo 1000 ;; *) echo nobody ;; esac\n");
        sandbox.tool("apt-get", "#!/bin/sh\nexit 9\n");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.err()).contains("JavaFX needs system libraries that are not installed: libgtk-3.so.0 libGL.so.1",
                "sudo apt-get install libfontconfig1 libfreetype6 libgl1 libgtk-3-0 libpangoft2-1.0-0 libxtst6 libxxf86vm1");
        assertThat(outcome.out()).endsWith(TERMINAL);
    }

    @Test
    void namesPackagesAsTheSystemCallsThem() throws Exception {
        sandbox.tool("ldconfig", NO_LIBRARIES);
        sandbox.tool("fc-list", "#!/bin/sh\n");
        sandbox.tool("dnf", "#!/bin/sh\nexit 9\n");

        Sandbox.Outcome outcome = sandbox.run("open");

        assertThat(outcome.err())
                .contains("sudo dnf install dejavu-sans-fonts fontconfig freetype gtk3 libXtst libXxf86vm mesa-libGL pango");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void installsWhatIsMissingAsRootAndSaysSo() throws Exception {
        sandbox.tool("ldconfig", NO_LIBRARIES);
        sandbox.tool("id", "#!/bin/sh\ncase $1 in -u) echo 0 ;; *) echo root ;; esac\n");
        sandbox.tool("apt-get", "#!/bin/sh\necho \"$*\" >>../apt-calls\n");

        Sandbox.Outcome outcome = sandbox.run("demo");

        assertThat(outcome.err()).contains("Installing the system packages that JavaFX needs (running as root)");
        assertThat(Files.readString(sandbox.folder().resolve("apt-calls"))).startsWith("install -y --no-install-recommends libfontconfig1");
        assertThat(outcome.out()).endsWith(WINDOW);
    }

    @Test
    void openNeedsADisplay() throws Exception {
        sandbox.variable("DISPLAY");
        sandbox.variable("WAYLAND_DISPLAY", "wayland-0");

        Sandbox.Outcome outcome = sandbox.run("open", "a.mscope");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("A window needs a display, but JavaFX needs X11, and Xwayland is not running");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void countsTheTestsOfAllReports() throws Exception {
        Path reports = Files.createDirectories(sandbox.program().resolve("engine/target/surefire-reports"));
        String first = "<testsuite xmlns:x=\"y\" name=\"A\" time=\"0.1\" tests=\"7\" errors=\"1\" skipped=\"2\" failures=\"1\" flakes=\"0\">";
        sandbox.tool("mvn", """
                #!/bin/sh
                if [ "$1" = -version ]; then echo "Apache Maven 3.9.9"; exit 0; fi
                mkdir -p %1$s
                echo '%2$s' >%1$s/TEST-A.xml
                echo '<testsuite name="B" tests="3" errors="0" skipped="0" failures="0">' >%1$s/TEST-B.xml
                printf 'an open line'
                """.formatted("engine/target/surefire-reports", first));
        Files.writeString(reports.resolve("TEST-Old.xml"), first);

        Sandbox.Outcome outcome = sandbox.run("test");

        assertThat(outcome.out().lines()).last().isEqualTo("6 passed, 2 failed, 2 skipped");
        assertThat(outcome.code()).isEqualTo(1);
    }
}
