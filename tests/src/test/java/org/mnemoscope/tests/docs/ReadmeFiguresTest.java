package org.mnemoscope.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.metric.Perplexity;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.reading.ReadingControl;
import org.mnemoscope.engine.reading.ReadingLoop;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;
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

    /** The table of the sample text: who changes the demo model reads the text again and writes what came out. */
    @Test
    void perplexitiesOfTheSampleText() {
        List<String> rows = new ArrayList<>();
        try (HmtModel model = new HmtModelLoader().load(DEMO, Placement.CPU)) {
            List<SegmentTrace> traces = read(model);
            TokenScope secondHalves = TokenScope.secondHalf(model.settings());
            for (ReadingCondition condition : ReadingCondition.values()) {
                rows.add(String.format(Locale.ROOT, "| %s | %.2f | %.2f |", condition == ReadingCondition.HMT ? "HMT" : condition.key().replace('_', ' '),
                        Perplexity.ofText(traces, condition, TokenScope.ALL).perplexity(),
                        Perplexity.ofText(traces, condition, secondHalves).perplexity()));
            }
        }
        assertThat(rows).allSatisfy(row -> assertThat(figures(readme.lines().filter(line ->
                line.matches(".*\\d\\.\\d\\d \\|$") && name(line).equals(name(row))).findFirst().orElse("no row " + name(row))))
                .as(row).containsExactly(figures(row), within(0.015)));
    }

    private static List<SegmentTrace> read(HmtModel model) {
        Document ledger = DocumentReader.read(TEXTS.resolve(LEDGER));
        List<SegmentTrace> traces = new ArrayList<>();
        ReadingRequest request = new ReadingRequest(ledger, model.tokenizer().tokenize(ledger.text()), model.settings(),
                EnumSet.allOf(ReadingCondition.class), OptionalInt.empty());
        ReadingLoop.run(model, request, new ReadingControl(), event -> {
            if (event instanceof RunEvent.SegmentRead read) {
                traces.add(read.trace());
            }
        });
        return traces;
    }

    private static String name(String row) {
        return row.split("\\|")[1].strip();
    }

    private static double[] figures(String row) {
        return Arrays.stream(row.split("\\|")).skip(2).mapToDouble(Double::parseDouble).toArray();
    }
}
