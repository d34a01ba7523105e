package org.mnemoscope.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every relative link and picture of README and docs leads to a file. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(#[^)\\s]*)?\\)");

    @Test
    void everyRelativeLinkLeadsSomewhere() throws IOException {
        Path home = Path.of(System.getProperty("mnemoscope.home"));
        List<Path> pages = new ArrayList<>(List.of(home.resolve("README.md"), home.resolve("CHANGELOG.md")));
        try (Stream<Path> docs = Files.walk(home.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        List<String> links = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        for (Path page : pages) {
            Matcher matcher = LINK.matcher(Files.readString(page));
            while (matcher.find()) {
                String link = matcher.group(1);
                if (link.contains("://")) {
                    continue;
                }
                links.add(link);
                if (!Files.exists(page.resolveSibling(link))) {
                    broken.add(home.relativize(page) + " -> " + link);
                }
            }
        }
        assertThat(links).hasSizeGreaterThan(10);
        assertThat(broken).isEmpty();
    }
}
