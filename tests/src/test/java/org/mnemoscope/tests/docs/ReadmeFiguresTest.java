package org.mnemoscope.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.tests.Repository;

/** Figures in the README that are sizes of files in this repository: who changes a file changes the sentence too. */
class ReadmeFiguresTest {
    private static final Path TEXTS = Repository.root().resolve("sample-texts/src/main/resources/sample-texts");
    private static final Path DEMO = Repository.root().resolve("demo-model");
    private static final String LEDGER = "the-lighthouse-ledger.md";

    private final String readme;

    ReadmeFiguresTest() throws IOException {
        readme = Files.readString(Repository.root().resolve("README.md"));
    }

    @Test
    void wordsOfTheSampleTexts() throws IOException {
        assertThat(readme).contains(String.format(Locale.ROOT, "a story of %,d words", words("the-ferry-at-long-reach.md") / 1000 * 1000));
        assertThat(readme).contains(String.format(Locale.ROOT, "(CC0), %,d words", words(LEDGER) / 100 * 100));
    }

    private static int words(String file) throws IOException {
        for (JsonNode text : new ObjectMapper().readTree(TEXTS.resolve("index.json").toFile()).get("texts")) {
            if (text.get("file").asText().equals(file)) {
                return text.get("words").asInt();
            }
        }
        throw new AssertionError("no sample text " + file);
    }

    @Test
    void segmentsOfTheDemo() {
        ModelCard card = ModelInspector.forText(DEMO).card();
        try (TextTokenizer tokenizer = HuggingFaceTextTokenizer.open(
                DEMO.resolve("backbone/tokenizer.json"), card.architecture().getOrDefault("vocabulary", 0))) {
            int tokens = tokenizer.tokenize(DocumentReader.read(TEXTS.resolve(LEDGER)).text()).tokenCount();
            assertThat(readme).contains(" words, " + new Segmentation(tokens, card.settings().segmentTokens()).segmentCount() + " segments");
        }
    }

    @Test
    void sizeOfTheDemoModel() {
        ModelCard card = ModelInspector.forText(DEMO).card();
        assertThat(readme).contains(String.format(Locale.ROOT, "a language model of %.1fM parameters",
                (card.backboneParameters() + card.hmtParameters()) / 1e6));
    }
}
