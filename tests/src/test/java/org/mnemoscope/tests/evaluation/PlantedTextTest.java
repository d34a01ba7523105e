package org.mnemoscope.tests.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.model.SegmentReader;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

/** The sample text with planted facts shows something true: the demo model recalls where they were told. */
class PlantedTextTest {
    private static final int FEWEST_RECALLED = 8;
    private static final String FOLDER = "/sample-texts/";

    @Test
    void theDemoModelRecallsTheSegmentInWhichAFactWasTold() throws IOException {
        String text = resource("the-coach-road.md");
        List<String[]> facts = resource("the-coach-road-key.md").lines()
                .filter(line -> line.matches("\\| \\d.*")).map(line -> line.split(" ?\\| ?")).toList();
        try (MemoryModel model = new HmtModelLoader().load(Installation.current().demoModel(), Placement.CPU)) {
            TokenizedText tokens = model.tokenizer().tokenize(text);
            Segmentation segments = new Segmentation(tokens.tokenCount(), model.settings().segmentTokens());
            List<SegmentTrace> traces = read(model, tokens, segments);
            int recalled = 0;
            for (String[] fact : facts) {
                int told = segments.segmentOf(tokens.tokenAt(text.indexOf(fact[2])));
                int asked = segments.segmentOf(tokens.tokenAt(text.lastIndexOf(fact[4]) + fact[4].length() - 1));
                recalled += traces.get(asked).recall().orElseThrow().strongestSegment() == told ? 1 : 0;
            }
            assertThat(facts).hasSize(10);
            assertThat(recalled).as("facts whose segment is recalled most strongly").isGreaterThanOrEqualTo(FEWEST_RECALLED);
        }
    }

    private static List<SegmentTrace> read(MemoryModel model, TokenizedText tokens, Segmentation segments) {
        List<SegmentTrace> traces = new ArrayList<>();
        try (SegmentReader reader = model.newReader(model.settings(), EnumSet.of(ReadingCondition.HMT))) {
            for (int segment = 0; segment < segments.segmentCount(); segment++) {
                TokenRange range = segments.tokens(segment);
                traces.add(reader.read(range, tokens.tokenIds().slice(range.start(), range.end())));
            }
        }
        return traces;
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlantedTextTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
