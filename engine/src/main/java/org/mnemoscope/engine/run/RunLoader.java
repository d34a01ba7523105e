package org.mnemoscope.engine.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.text.CodePoints;
import org.mnemoscope.engine.text.TextHash;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.Footprint;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;

/** Reads the tables of one run and checks that they fit together. What does not fit is an IllegalArgumentException. */
final class RunLoader {
    private final Connection connection;

    RunLoader(Connection connection) {
        this.connection = connection;
    }

    RecordedRun load() throws SQLException {
        // One transaction, so that a run which is still being written is seen at one moment.
        connection.setAutoCommit(false);
        Map<String, String> rows = headerRows();
        RunEnding ending = RunEnding.parse(HeaderTable.value(rows, RunFormat.ENDING));
        String checksum = HeaderTable.value(rows, "crc32");
        int version = version();
        Marks marks = marks(version, rows);
        rows.keySet().removeAll(List.of(RunFormat.ENDING, "crc32"));
        require(checksum.equals(String.valueOf(Checksum.of(rows))), "the header does not match its checksum");
        RunHeader header = HeaderTable.header(rows);
        TokenizedText text = text(header.textSha256());
        Chapters chapters = chapters(HeaderTable.value(rows, RunFormat.CHAPTERS_CHECKSUM), text.text());
        Segmentation segmentation = new Segmentation(text.tokenCount(), header.settings().segmentTokens());
        List<SegmentTrace> segments = segments(segmentation, version >= RunFormat.FOOTPRINT_IS_CHECKED);
        require(marks.notes().stream().allMatch(note -> note.segment() < segmentation.segmentCount()), "a note stands behind the end of the text");
        return new RecordedRun(header, text, chapters, segments, ending, marks);
    }

    /** Takes their checksum out of the header's rows. */
    private Marks marks(int version, Map<String, String> rows) throws SQLException {
        Marks marks = new MarkTables(connection).read();
        if (version >= RunFormat.MARKS_ARE_CHECKED) {
            require(HeaderTable.value(rows, RunFormat.MARKS_CHECKSUM).equals(MarkTables.checksum(marks)), "notes or selections are missing");
            rows.remove(RunFormat.MARKS_CHECKSUM);
        }
        return marks;
    }

    private Map<String, String> headerRows() throws SQLException {
        Map<String, String> rows = new HashMap<>();
        try (Statement sql = connection.createStatement(); ResultSet result = sql.executeQuery("SELECT key, value FROM header")) {
            while (result.next()) {
                rows.put(string(result, 1), string(result, 2));
            }
        }
        return rows;
    }

    private TokenizedText text(String sha256) throws SQLException {
        String text;
        try (Statement sql = connection.createStatement(); ResultSet result = sql.executeQuery("SELECT text FROM text")) {
            require(result.next(), "there is no text");
            text = string(result, 1);
        }
        require(TextHash.sha256(text).equals(sha256), "the text does not match its hash");
        try (Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery("SELECT ids, char_ends, crc32 FROM tokens")) {
            require(result.next(), "there are no tokens");
            byte[] ids = bytes(result, 1);
            byte[] charEnds = bytes(result, 2);
            require(new Checksum().add(ids).add(charEnds).value() == result.getLong(3), "the tokens do not match their checksum");
            return new TokenizedText(text, Blobs.ints(ids), utf16Ends(text, Blobs.ints(charEnds)));
        }
    }

    private Chapters chapters(String checksum, String text) throws SQLException {
        Chapters chapters = ChapterTable.read(connection, text);
        require(checksum.equals(String.valueOf(ChapterTable.checksum(chapters, text))), "the chapters do not match their checksum");
        return chapters;
    }

    private static Ints utf16Ends(String text, Ints codePointEnds) {
        CodePoints codePoints = CodePoints.of(text);
        int[] ends = codePointEnds.toArray();
        for (int t = 0; t < ends.length; t++) {
            ends[t] = codePoints.toUtf16(ends[t]);
        }
        return Ints.of(ends);
    }

    private List<SegmentTrace> segments(Segmentation segmentation, boolean footprintIsChecked) throws SQLException {
        List<Map<ReadingCondition, byte[]>> nll = nll();
        DetailTables tables = new DetailTables(connection);
        Map<Integer, DetailRows> details = tables.read();
        Map<Integer, String> words = tables.words();
        Map<Integer, Footprint> footprints = FootprintTable.read(connection);
        List<SegmentTrace> segments = new ArrayList<>();
        try (Statement sql = connection.createStatement(); ResultSet result = sql.executeQuery(SegmentRow.select(hasRecallBefore()))) {
            while (result.next()) {
                int segment = segments.size();
                SegmentRow row = SegmentRow.read(result);
                require(row.segment() == segment && segment < segmentation.segmentCount() && segment < nll.size()
                        && row.tokens().equals(segmentation.tokens(segment)), "segment " + segment + " does not follow on");
                DetailRows kept = details.getOrDefault(segment, new DetailRows());
                SegmentRow whole = row.with(footprints.getOrDefault(segment, Footprint.UNKNOWN));
                require((footprintIsChecked ? whole : row).checksum(nll.get(segment), kept) == result.getLong(14),
                        "segment " + segment + " does not match its checksum");
                segments.add(whole.trace(nll.get(segment), kept.details(words)));
            }
        }
        require(nll.size() == segments.size(), "there are more rows of NLL than segments");
        return segments;
    }

    private int version() throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet version = sql.executeQuery("PRAGMA user_version")) {
            return version.next() ? version.getInt(1) : RunFormat.VERSION;
        }
    }

    private boolean hasRecallBefore() throws SQLException {
        String question = "SELECT 1 FROM pragma_table_info('segments') WHERE name = '" + RunFormat.RECALL_BEFORE + "'";
        try (Statement sql = connection.createStatement(); ResultSet column = sql.executeQuery(question)) {
            return column.next();
        }
    }

    /** Per segment and condition the bytes of its NLL row. */
    private List<Map<ReadingCondition, byte[]>> nll() throws SQLException {
        List<Map<ReadingCondition, byte[]>> nll = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery("SELECT segment, condition, nats FROM nll ORDER BY segment")) {
            while (result.next()) {
                int segment = result.getInt(1);
                require(segment == nll.size() || segment == nll.size() - 1, "an NLL row stands alone");
                if (segment == nll.size()) {
                    nll.add(new EnumMap<>(ReadingCondition.class));
                }
                String key = string(result, 2);
                ReadingCondition condition = ReadingCondition.parse(key)
                        .orElseThrow(() -> new IllegalArgumentException("unknown reading condition " + key));
                nll.get(segment).put(condition, bytes(result, 3));
            }
        }
        return nll;
    }

    private static String string(ResultSet row, int column) throws SQLException {
        String value = row.getString(column);
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] value = row.getBytes(column);
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
