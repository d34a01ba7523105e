package org.mnemoscope.visualizers.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.ReadingCondition;

class TextsTest {
    private static final Pattern FIGURE = Pattern.compile("new FigureInfo\\(\"([a-z0-9-]+)\"\\)");
    private static final List<String> FIGURE_PARTS = List.of("title", "question", "definition", "formula", "unit", "passes");
    private static final Pattern KEY = Pattern.compile("\"(view\\.[a-z0-9.-]*[a-z0-9])\"");

    private static Set<String> keysInSources() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
                Matcher figure = FIGURE.matcher(Files.readString(file));
                while (figure.find()) {
                    FIGURE_PARTS.forEach(part -> keys.add("figure." + figure.group(1) + "." + part));
                }
            }
        }
        for (ReadingCondition condition : ReadingCondition.values()) {
            keys.add("view.condition." + condition.key());
            keys.add("view.condition." + condition.key() + ".explained");
        }
        return keys;
    }

    private static Set<String> keysInBundle() throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("texts.properties")) {
            texts.load(in);
        }
        return texts.stringPropertyNames().stream().filter(key -> key.startsWith("view.") || key.startsWith("figure."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKeyThatViewsUseHasATextAndEveryTextIsUsed() throws IOException {
        assertThat(keysInBundle()).isEqualTo(keysInSources());
    }

    /** Java takes the last of two lines with one key, without a word. */
    @Test
    void noKeyStandsTwice() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/main/resources/org/mnemoscope/visualizers/common/texts.properties"))) {
            assertThat(lines.filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('='))).toList())
                    .hasSizeGreaterThan(300).doesNotHaveDuplicates();
        }
    }

    @Test
    void argumentsAreFilledIn() {
        assertThat(Texts.get("view.recall.cell", 57, 3, "0.42")).isEqualTo("57 recalls 3 with weight 0.42");
        assertThat(Texts.get("view.inspector.segment", 1234)).contains("1234");
    }

    @Test
    void everyConditionHasWords() {
        for (ReadingCondition condition : ReadingCondition.values()) {
            assertThat(Conditions.name(condition)).isNotBlank();
            assertThat(Conditions.explanation(condition)).endsWith(".");
        }
    }
}
