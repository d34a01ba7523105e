package org.mnemoscope.engine.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.text.CodePoints;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.Predictions;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenDetails;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.engine.trace.TopTokens;

/**
 * Writes one JSON object per line and segment. {@code charStart} and {@code charEnd} count code points, so that they cut the text in
 * Python; floats are printed with as many digits as bring the same 32 bits back; a float that is no number becomes null.
 */
public final class JsonLines implements Consumer<RunEvent>, AutoCloseable {
    private final JsonGenerator json;
    private @Nullable Offsets offsets;
    private Marks marks = Marks.NONE;

    /** Where the tokens of the text lie in code points. */
    private record Offsets(TokenizedText text, CodePoints codePoints) {
        int startOf(int token) {
            return codePoints.fromUtf16(text.charStart(token));
        }
    }

    /** @param out closed by {@link #close} */
    public JsonLines(OutputStream out) {
        try {
            json = new JsonFactory().createGenerator(out);
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Writes all of a recorded run. The stream stays open. */
    public static void write(RecordedRun run, OutputStream out) {
        JsonLines lines = new JsonLines(out);
        lines.marks = run.marks();
        lines.begin(run.text());
        run.segments().forEach(lines::line);
        lines.flush();
    }

    /** @throws RunFileException if the stream takes no more */
    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            begin(started.text());
        } else if (event instanceof RunEvent.SegmentRead read) {
            line(read.trace());
        }
    }

    private void begin(TokenizedText text) {
        offsets = new Offsets(text, CodePoints.of(text.text()));
    }

    private void line(SegmentTrace trace) {
        if (offsets == null) {
            throw new IllegalStateException("a segment came before the text");
        }
        try {
            writeObject(trace, offsets);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void writeObject(SegmentTrace trace, Offsets text) throws IOException {
        TokenRange tokens = trace.tokens();
        json.writeStartObject();
        json.writeNumberField("segment", trace.segment());
        json.writeNumberField("tokenStart", tokens.start());
        json.writeNumberField("tokenEnd", tokens.end());
        json.writeNumberField("charStart", text.startOf(tokens.start()));
        json.writeNumberField("charEnd", text.startOf(tokens.end()));
        json.writeNumberField("sensoryTokens", trace.sensoryTokens());
        Optional<Note> note = marks.noteOn(trace.segment());
        if (note.isPresent()) {
            json.writeStringField("note", note.get().text());
        }
        json.writeObjectFieldStart("nllNats");
        for (var row : trace.tokenNllNats().entrySet()) {
            writeRow(row.getKey().key(), Optional.of(row.getValue()));
        }
        json.writeEndObject();
        if (trace.recall().isPresent()) {
            json.writeObjectFieldStart("recall");
            json.writeNumberField("firstSegment", trace.recall().get().firstCachedSegment());
            writeRow("weights", Optional.of(trace.recall().get().weights()));
            json.writeEndObject();
        } else {
            json.writeNullField("recall");
        }
        if (!trace.recallBeforeText().isEmpty()) {
            writeRow("recallBeforeText", Optional.of(trace.recallBeforeText()));
        }
        writeRow("summary", trace.summaryEmbedding());
        writeRow("memoryPrompt", trace.memoryPrompt());
        writeRow("memory", trace.memoryEmbedding());
        if (trace.details().isPresent()) {
            writeDetails(trace.details().get());
        }
        json.writeNumberField("millis", trace.timing().totalMillis());
        json.writeEndObject();
    }

    private void writeRow(String name, Optional<Floats> row) throws IOException {
        if (row.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeArrayFieldStart(name);
        for (int i = 0; i < row.get().size(); i++) {
            float value = row.get().get(i);
            if (Float.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    private void writeDetails(TokenDetails details) throws IOException {
        json.writeObjectFieldStart("predictions");
        for (Map.Entry<ReadingCondition, Predictions> row : details.predictions().entrySet()) {
            json.writeObjectFieldStart(row.getKey().key());
            json.writeArrayFieldStart("ranks");
            for (int rank : row.getValue().ranks().toArray()) {
                json.writeNumber(rank);
            }
            json.writeEndArray();
            writeRow("entropyNats", Optional.of(row.getValue().entropyNats()));
            writeTop("top", row.getValue().top());
            json.writeEndObject();
        }
        json.writeEndObject();
        if (details.memorySays().isPresent()) {
            writeTop("memorySays", details.memorySays().get());
        }
        if (details.promptSays().isPresent()) {
            writeTop("memoryPromptSays", details.promptSays().get());
        }
    }

    /** One array for each place, of arrays of id, text and −ln p. */
    private void writeTop(String name, TopTokens top) throws IOException {
        json.writeArrayFieldStart(name);
        for (int place = 0; place < top.places(); place++) {
            json.writeStartArray();
            for (int rank = 0; rank < top.perPlace(); rank++) {
                json.writeStartArray();
                json.writeNumber(top.id(place, rank));
                json.writeString(top.text(place, rank));
                json.writeNumber(top.nats(place, rank));
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void flush() {
        try {
            json.writeRaw(json.getOutputContext().getEntryCount() == 0 ? "" : "\n");
            json.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Ends the last line and closes the stream. */
    @Override
    public void close() {
        flush();
        try {
            json.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static RunFileException failure(IOException e) {
        return new RunFileException("The JSON lines cannot be written.", "Check that the disk has space and that you may write there.", e);
    }
}
