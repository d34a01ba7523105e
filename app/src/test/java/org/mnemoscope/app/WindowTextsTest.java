package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.visualizers.common.Texts;

/** The texts of the window: every key that the sources name exists, and every key is named by a source. */
class WindowTextsTest {
    private static final Pattern KEY = Pattern.compile("\"(app\\.[a-z0-9_.]+)\"");

    @Test
    void keysAndSourcesAgree() throws IOException {
        Set<String> named = namedInSources();
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(keysOfWindow()).isEqualTo(named);
    }

    @Test
    void noSentenceHasAQuoteThatSwallowsItsArguments() {
        ResourceBundle bundle = bundle();
        List<String> offences = keysOfWindow().stream()
                .filter(key -> bundle.getString(key).contains("'") && bundle.getString(key).contains("{"))
                .toList();
        assertThat(offences).isEmpty();
    }

    @Test
    void everyCommandHasANameAndNoTwoShareAShortcut() {
        assertThat(Command.values()).allSatisfy(command -> assertThat(command.label()).isNotBlank());
        List<String> shortcuts = Stream.of(Command.values()).flatMap(command -> command.shortcut().stream())
                .map(Object::toString).toList();
        assertThat(shortcuts).doesNotHaveDuplicates();
    }

    private static Set<String> namedInSources() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path source : files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        return named;
    }

    private static Set<String> keysOfWindow() {
        Set<String> keys = new TreeSet<>(bundle().keySet());
        keys.removeIf(key -> !key.startsWith("app."));
        return keys;
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(Texts.class.getPackageName() + ".texts");
    }
}
