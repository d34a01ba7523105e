package org.mnemoscope.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;

/** The table of keys in docs/window.md is that of the program. */
class KeysInDocsTest {
    @Test
    void everyActionStandsThereWithItsKeys() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("mnemoscope.home")).resolve("docs").resolve("window.md"));
        String table = page.substring(page.indexOf("| action | keys |"), page.indexOf("### Keys in the views"));
        List<String> rows = table.lines().skip(2).filter(line -> !line.isBlank()).toList();
        assertThat(rows).containsExactlyElementsOf(Arrays.stream(Command.values()).flatMap(KeysInDocsTest::row).toList());
    }

    private static Stream<String> row(Command command) {
        return command.shortcut().map(keys -> "| " + command.label() + " | " + words(keys.getName()) + " |").stream();
    }

    private static String words(String keys) {
        return keys.replace("Shift+Shortcut", "Ctrl+Shift").replace("Alt+Shortcut", "Ctrl+Alt").replace("Shortcut", "Ctrl").replace("'", "").replace("Page_", "Page ")
                .replace("Comma", ",").replace("Equals", "=").replace("Minus", "−");
    }
}
