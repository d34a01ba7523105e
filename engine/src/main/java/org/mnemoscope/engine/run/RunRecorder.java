package org.mnemoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.text.CodePoints;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RunEvent;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a run file while a text is read, each segment in a transaction of its own: a killed program loses at most the segment in work.
 * Belongs to the thread that sends the events. After a failure it writes nothing more; what is in the file stays good.
 */
public final class RunRecorder implements Consumer<RunEvent>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);

    /** With less free space than this a reading is not begun. */
    private static final long MIN_FREE_BYTES = 16L << 20;

    private final Path file;
    private final Connection connection;
    private boolean begun;
    private boolean failed;

    /** Records into a database that has the tables of a run. */
    RunRecorder(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Makes a new run file, and its folder if need be. A recorder that is closed before any reading began leaves no file behind.
     *
     * @throws RunFileException if the file exists, the folder cannot be written or its disk is full
     */
    public static RunRecorder create(Path file) {
        Path absolute = file.toAbsolutePath();
        createEmpty(absolute);
        try {
            return new RunRecorder(absolute, RunDatabase.create(absolute));
        } catch (SQLException e) {
            RunFiles.deleteQuietly(absolute);
            throw SqlFailures.writing(absolute, e);
        }
    }

    private static void createEmpty(Path file) {
        try {
            Path folder = file.resolveSibling(".").normalize();
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < MIN_FREE_BYTES) {
                throw new RunFileException("There is hardly any space left where the run file " + file + " should go.",
                        "Free some space on that disk or choose another folder.");
            }
            if (Files.exists(file)) {
                throw new RunFileException("There is already a file " + file + ".", "Choose another name for the run.");
            }
            Files.createFile(file);
        } catch (IOException e) {
            throw new RunFileException("The run file " + file + " cannot be made.", "Choose a folder you may write to.", e);
        }
    }

    public Path file() {
        return file;
    }

    /** @throws RunFileException if the file cannot take the event; it is thrown once, later events are ignored */
    @Override
    public void accept(RunEvent event) {
        if (failed) {
            return;
        }
        try {
            if (event instanceof RunEvent.Started started) {
                inTransaction(() -> begin(started));
                begun = true;
            } else if (event instanceof RunEvent.SegmentRead read) {
                inTransaction(() -> append(read.trace()));
            } else if (event instanceof RunEvent.Finished finished) {
                end(finished.complete() ? RunEnding.COMPLETE : RunEnding.STOPPED);
            } else if (event instanceof RunEvent.Failed) {
                end(RunEnding.FAILED);
            }
        } catch (SQLException e) {
            failed = true;
            throw SqlFailures.writing(file, e);
        }
    }

    /** Statements that belong together. */
    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN");
            try {
                work.run();
                sql.execute("COMMIT");
            } catch (SQLException e) {
                RunDatabase.rollBack(sql, e);
                throw e;
            }
        }
    }

    private void begin(RunEvent.Started started) throws SQLException {
        TokenizedText text = started.text();
        Map<String, String> header = HeaderTable.rows(started.header());
        header.put(RunFormat.CHAPTERS_CHECKSUM, String.valueOf(ChapterTable.checksum(started.chapters(), text.text())));
        for (Map.Entry<String, String> row : header.entrySet()) {
            put(row.getKey(), row.getValue());
        }
        put("crc32", String.valueOf(Checksum.of(header)));
        put(RunFormat.ENDING, RunEnding.UNFINISHED.key());
        put(RunFormat.MARKS_CHECKSUM, MarkTables.checksum(new MarkTables(connection).read()));
        ChapterTable.write(connection, started.chapters(), text.text());
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO text (text) VALUES (?)")) {
            insert.setString(1, text.text());
            insert.executeUpdate();
        }
        byte[] ids = Blobs.of(text.tokenIds());
        byte[] charEnds = Blobs.of(codePointEnds(text));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO tokens (ids, char_ends, crc32) VALUES (?, ?, ?)")) {
            insert.setBytes(1, ids);
            insert.setBytes(2, charEnds);
            insert.setLong(3, new Checksum().add(ids).add(charEnds).value());
            insert.executeUpdate();
        }
    }

    /** Offsets in the file count as Python does. */
    private static Ints codePointEnds(TokenizedText text) {
        CodePoints codePoints = CodePoints.of(text.text());
        int[] ends = text.charEnds().toArray();
        for (int t = 0; t < ends.length; t++) {
            ends[t] = codePoints.fromUtf16(ends[t]);
        }
        return Ints.of(ends);
    }

    private void append(SegmentTrace trace) throws SQLException {
        Map<ReadingCondition, byte[]> nll = new EnumMap<>(ReadingCondition.class);
        trace.tokenNllNats().forEach((condition, nats) -> nll.put(condition, Blobs.of(nats)));
        SegmentRow row = SegmentRow.of(trace);
        DetailRows details = DetailRows.of(trace.details());
        try (PreparedStatement insert = connection.prepareStatement(SegmentRow.INSERT)) {
            row.write(insert, row.checksum(nll, details));
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO nll (segment, condition, nats) VALUES (?, ?, ?)")) {
            for (Map.Entry<ReadingCondition, byte[]> values : nll.entrySet()) {
                insert.setInt(1, trace.segment());
                insert.setString(2, values.getKey().key());
                insert.setBytes(3, values.getValue());
                insert.executeUpdate();
            }
        }
        new DetailTables(connection).write(trace, details);
        FootprintTable.write(connection, trace.segment(), trace.timing().footprint());
    }

    private void end(RunEnding ending) throws SQLException {
        put(RunFormat.ENDING, ending.key());
    }

    private void put(String key, String value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO header (key, value) VALUES (?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    /** Folds SQLite's log into the file, so that a finished run is one file that can be moved and opened anywhere. */
    @Override
    public void close() {
        try (connection; Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            // Nothing is lost: the log stays beside the file, and opening the run reads both.
            LOG.warn("Could not tidy up {}", file, e);
        }
        if (!begun) {
            RunFiles.deleteQuietly(file);
        }
    }
}
