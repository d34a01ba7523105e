package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The files that jpackage is given, also those of the systems that cannot be packaged for here. */
class ConfigurationTest {
    private static final Path INSTALLERS = Path.of("").toAbsolutePath();

    @Test
    void everyOptionIsOneThatJpackageKnowsOnItsSystem() throws IOException {
        // What jpackage accepts on the other systems it does not tell here: from its guide, JDK 17 to 25.
        Set<String> elsewhere = Set.of("--mac-package-identifier", "--mac-package-name", "--win-upgrade-uuid", "--win-menu", "--win-menu-group",
                "--win-shortcut", "--win-per-user-install", "--win-dir-chooser", "--linux-package-name", "--linux-app-category", "--linux-deb-maintainer");
        String help = help();
        List<String> unknown = new ArrayList<>();
        for (String file : List.of("about.args", "common.args", "linux.args", "mac.args", "windows.args")) {
            for (String line : Files.readAllLines(INSTALLERS.resolve("jpackage").resolve(file))) {
                String option = line.strip().split("\\s", 2)[0];
                if (option.startsWith("--") && !help.contains(option + " ") && !elsewhere.contains(option)) {
                    unknown.add(file + ": " + option);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static String help() {
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jpackage").orElseThrow().run(new PrintWriter(out), new PrintWriter(out), "--help");
        return out.toString();
    }

    @Test
    void iconsOfAllSystemsAreThere() throws IOException {
        assertThat(begins("icons/mnemoscope.png")).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(begins("icons/mnemoscope.icns")).startsWith((byte) 'i', (byte) 'c', (byte) 'n', (byte) 's');
        assertThat(begins("icons/mnemoscope.ico")).startsWith((byte) 0, (byte) 0, (byte) 1, (byte) 0);
    }

    private static byte[] begins(String file) throws IOException {
        return Files.readAllBytes(INSTALLERS.resolve(file));
    }

    @Test
    void theMenuEntryAndTheFileTypesAgree() throws IOException {
        String entry = Files.readString(INSTALLERS.resolve("desktop/org.mnemoscope.Mnemoscope.desktop"));
        String types = Files.readString(INSTALLERS.resolve("desktop/mnemoscope.xml"));
        for (String type : List.of("application/vnd.mnemoscope.run", "application/vnd.mnemoscope.model")) {
            assertThat(entry).contains(type + ";");
            assertThat(types).contains("type=\"" + type + "\"");
        }
        assertThat(entry).contains("StartupWMClass=org.mnemoscope.app.MnemoscopeApp");
        assertThat(types).contains("pattern=\"*.mscope\"", "pattern=\"hmt.json\"");
    }
}
