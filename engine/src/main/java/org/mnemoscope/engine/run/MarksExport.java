package org.mnemoscope.engine.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mnemoscope.engine.text.CodePoints;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.SavedSelection;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenRange;

/** What a person added to a run, as CSV (RFC 4180) or JSON. Offsets count code points, as Python does; ranges end before {@code end}. */
public final class MarksExport {
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> columns;

    private MarksExport(String... columns) {
        this.columns = List.of(columns);
    }

    /** A row for every note: where it stands, and what it says; nothing for a bookmark. */
    public static MarksExport notes(RecordedRun run) {
        MarksExport export = new MarksExport("segment", "token_start", "token_end", "char_start", "char_end", "chapter", "note", "changed_at");
        Segmentation segmentation = new Segmentation(run.text().tokenCount(), run.header().settings().segmentTokens());
        CodePoints codePoints = CodePoints.of(run.text().text());
        for (Note note : run.marks().notes()) {
            TokenRange tokens = segmentation.tokens(note.segment());
            int start = run.text().charStart(tokens.start());
            String chapter = run.chapters().around(start).stream().map(Chapter::title).collect(Collectors.joining(", "));
            export.add(note.segment(), tokens.start(), tokens.end(), codePoints.fromUtf16(start),
                    codePoints.fromUtf16(run.text().charEnds().get(tokens.end() - 1)), chapter, note.text(), note.changedAt().toString());
        }
        return export;
    }

    /** A row for every range of a named selection: of segments, tokens or memories. */
    public static MarksExport selections(RecordedRun run) {
        MarksExport export = new MarksExport("selection", "of", "start", "end");
        for (SavedSelection selection : run.marks().selections()) {
            export.addRanges(selection.name(), "segments", selection.segments());
            export.addRanges(selection.name(), "tokens", selection.tokens());
            export.addRanges(selection.name(), "memories", selection.memories());
        }
        return export;
    }

    private void addRanges(String name, String of, Ints pairs) {
        for (int i = 0; i < pairs.size(); i += 2) {
            add(name, of, pairs.get(i), pairs.get(i + 1));
        }
    }

    private void add(Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i), values[i]);
        }
        rows.add(row);
    }

    public int rowCount() {
        return rows.size();
    }

    /** A line of headings and a line for each row, in UTF-8. */
    public void writeCsv(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (Map<String, Object> row : rows) {
            text.append(row.values().stream().map(value -> quoted(value.toString())).collect(Collectors.joining(","))).append("\r\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** An array of objects, in UTF-8. The stream stays open. */
    public void writeJson(OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartArray();
            for (Map<String, Object> row : rows) {
                json.writeStartObject();
                for (Map.Entry<String, Object> value : row.entrySet()) {
                    json.writeFieldName(value.getKey());
                    if (value.getValue() instanceof Integer number) {
                        json.writeNumber(number);
                    } else {
                        json.writeString(value.getValue().toString());
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeRaw('\n');
        }
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
