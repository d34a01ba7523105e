package org.mnemoscope.engine.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.reading.RunEvents;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

class JsonLinesTest {
    /** Five tokens over "a🐳 bé!" in segments of three. */
    private static final TokenizedText TEXT = new TokenizedText("a🐳 bé!", Ints.of(1, 2, 3, 4, 5), Ints.of(1, 3, 5, 6, 7));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void likeliestTokensStandInTheLineOfTheirSegment() throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            FakeRuns.read(new FakeModel(), FakeRuns.withTopTokens(20, 2), lines);
        }
        JsonNode line = new ObjectMapper().readTree(out.toString(UTF_8).lines().skip(1).findFirst().orElseThrow());
        JsonNode hmt = line.get("predictions").get("hmt");
        assertThat(hmt.get("ranks")).hasSize(8);
        assertThat(hmt.get("entropyNats")).hasSize(8);
        JsonNode first = hmt.get("top").get(0).get(0);
        assertThat(first.get(1).asText()).isEqualTo("word" + first.get(0).asInt());
        assertThat(first.get(2).asDouble()).isEqualTo(0.5);
        assertThat(line.get("memorySays").get(0)).hasSize(2);
        assertThat(line.get("memoryPromptSays").get(0)).hasSize(2);
    }

    @Test
    void hasExactlyTheFieldsOfTheIssue() {
        JsonLines lines = new JsonLines(out);
        lines.accept(new RunEvent.Started(FakeHeader.HEADER, TEXT, Chapters.NONE));
        lines.accept(new RunEvent.SegmentRead(new SegmentTrace(0, new TokenRange(0, 3), 0, Optional.empty(),
                Map.of(ReadingCondition.HMT, Floats.of(1.5f, 0.1f), ReadingCondition.NO_MEMORY, Floats.of(2, 1e-9f)),
                Optional.of(Floats.of(-1, 3.4028235e38f)), Optional.of(Floats.of(0.33333334f)), Optional.of(Floats.of(-0f)),
                new StepTiming(1, 2, 3.5, 4))));
        lines.accept(new RunEvent.SegmentRead(new SegmentTrace(1, new TokenRange(3, 5), 2,
                Optional.of(new Recall(0, Floats.of(1))), Map.of(ReadingCondition.HMT, Floats.of(7, Float.NaN)),
                Optional.empty(), Optional.empty(), Optional.empty(), new StepTiming(0, 0, 0, 0))));
        lines.accept(new RunEvent.Finished(2, true));
        lines.close();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                {"segment":0,"tokenStart":0,"tokenEnd":3,"charStart":0,"charEnd":4,"sensoryTokens":0,\
                "nllNats":{"hmt":[1.5,0.1],"no_memory":[2.0,1.0E-9]},"recall":null,\
                "summary":[-1.0,3.4028235E38],"memoryPrompt":[0.33333334],"memory":[-0.0],"millis":10.5}
                {"segment":1,"tokenStart":3,"tokenEnd":5,"charStart":4,"charEnd":6,"sensoryTokens":2,\
                "nllNats":{"hmt":[7.0,null]},"recall":{"firstSegment":0,"weights":[1.0]},\
                "summary":null,"memoryPrompt":null,"memory":null,"millis":0.0}
                """);
    }

    @Test
    void everyFloatComesBackBitByBit() throws IOException {
        Random random = new Random(3);
        float[] values = new float[2000];
        for (int i = 0; i < values.length; i++) {
            do {
                values[i] = Float.intBitsToFloat(random.nextInt());
            } while (!Float.isFinite(values[i]));
        }
        JsonLines lines = new JsonLines(out);
        lines.accept(new RunEvent.Started(FakeHeader.HEADER, TEXT, Chapters.NONE));
        lines.accept(new RunEvent.SegmentRead(new SegmentTrace(0, new TokenRange(0, 3), 0, Optional.empty(), Map.of(),
                Optional.of(Floats.of(values)), Optional.empty(), Optional.empty(), new StepTiming(0, 0, 0, 0))));
        lines.close();
        JsonNode summary = new ObjectMapper().readTree(out.toByteArray()).get("summary");
        for (int i = 0; i < values.length; i++) {
            // Python reads doubles and rounds them to float32; so does this.
            assertThat((float) summary.get(i).doubleValue()).isEqualTo(values[i]);
        }
    }

    @Test
    void aRecordedRunGivesTheSameLinesAsTheReadingItself(@TempDir Path folder) {
        Path file = folder.resolve("run.mscope");
        JsonLines live = new JsonLines(out);
        try (RunRecorder recorder = RunRecorder.create(file)) {
            FakeRuns.read(new FakeModel(), FakeRuns.request(60), RunEvents.toAll(recorder, live));
        }
        live.close();
        ByteArrayOutputStream later = new ByteArrayOutputStream();
        JsonLines.write(RunFile.open(file), later);
        assertThat(later.toString(UTF_8)).isEqualTo(out.toString(UTF_8)).endsWith("}\n");
        assertThat(later.toString(UTF_8).lines()).hasSize(8);
    }

    @Test
    void offsetsCutTheTextInCodePoints() throws IOException {
        List<String> parts = new ArrayList<>();
        JsonLines lines = new JsonLines(out);
        FakeRuns.read(new FakeModel(), FakeRuns.request(60), lines);
        lines.close();
        int[] codePoints = FakeRuns.text(60).codePoints().toArray();
        for (String line : out.toString(UTF_8).lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            int start = node.get("charStart").intValue();
            parts.add(new String(codePoints, start, node.get("charEnd").intValue() - start));
        }
        assertThat(String.join("", parts)).isEqualTo(FakeRuns.text(60));
    }

    @Test
    void aStreamThatTakesNoMoreIsTold() {
        JsonLines lines = new JsonLines(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        lines.accept(new RunEvent.Started(FakeHeader.HEADER, TEXT, Chapters.NONE));
        lines.accept(new RunEvent.SegmentRead(new SegmentTrace(0, new TokenRange(0, 3), 0, Optional.empty(), Map.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), new StepTiming(0, 0, 0, 0))));
        assertThatThrownBy(lines::close).isInstanceOf(RunFileException.class).hasMessageContaining("JSON lines cannot be written");
    }
}
