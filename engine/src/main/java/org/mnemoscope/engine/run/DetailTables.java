package org.mnemoscope.engine.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;

/** The tables {@code predictions}, {@code said} and {@code vocabulary}: what a reading keeps beside NLL when it is asked to. */
final class DetailTables {
    private static final String INSERT_WORD = "INSERT OR IGNORE INTO vocabulary (id, text, crc32) VALUES (?, ?, ?)";

    private final Connection connection;

    DetailTables(Connection connection) {
        this.connection = connection;
    }

    /** Writes the rows of a segment, and the text of each id that comes for the first time. */
    void write(SegmentTrace trace, DetailRows rows) throws SQLException {
        if (trace.details().isEmpty()) {
            return;
        }
        for (Map.Entry<ReadingCondition, List<byte[]>> row : rows.predictions.entrySet()) {
            insert("INSERT INTO predictions (segment, condition, ranks, entropy_nats, top_ids, top_nats) VALUES (?, ?, ?, ?, ?, ?)",
                    trace.segment(), row.getKey().key(), row.getValue());
        }
        for (Map.Entry<String, List<byte[]>> row : rows.said.entrySet()) {
            insert("INSERT INTO said (segment, vector, top_ids, top_nats) VALUES (?, ?, ?, ?)", trace.segment(), row.getKey(), row.getValue());
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_WORD)) {
            for (Map.Entry<Integer, String> word : DetailRows.words(trace.details().get()).entrySet()) {
                insert.setInt(1, word.getKey());
                insert.setString(2, word.getValue());
                insert.setLong(3, checksum(word.getKey(), word.getValue()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insert(String statement, int segment, String key, List<byte[]> blobs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            insert.setInt(1, segment);
            insert.setString(2, key);
            for (int i = 0; i < blobs.size(); i++) {
                insert.setBytes(3 + i, blobs.get(i));
            }
            insert.executeUpdate();
        }
    }

    private static long checksum(int id, String text) {
        return new Checksum().add(id).add(text).value();
    }

    /** The rows of all segments that have any; none in a file of version 1. */
    Map<Integer, DetailRows> read() throws SQLException {
        Map<Integer, DetailRows> rows = new HashMap<>();
        if (!exist()) {
            return rows;
        }
        try (Statement sql = connection.createStatement()) {
            try (ResultSet row = sql.executeQuery("SELECT segment, condition, ranks, entropy_nats, top_ids, top_nats FROM predictions")) {
                while (row.next()) {
                    ReadingCondition condition = ReadingCondition.parse(present(row.getString(2)))
                            .orElseThrow(() -> new IllegalArgumentException("unknown reading condition"));
                    of(rows, row).predictions.put(condition, blobs(row, 4));
                }
            }
            try (ResultSet row = sql.executeQuery("SELECT segment, vector, top_ids, top_nats FROM said")) {
                while (row.next()) {
                    of(rows, row).said.put(present(row.getString(2)), blobs(row, 2));
                }
            }
        }
        return rows;
    }

    /** The texts of ids; none in a file of version 1. */
    Map<Integer, String> words() throws SQLException {
        Map<Integer, String> words = new HashMap<>();
        if (!exist()) {
            return words;
        }
        try (Statement sql = connection.createStatement(); ResultSet row = sql.executeQuery("SELECT id, text, crc32 FROM vocabulary")) {
            while (row.next()) {
                String text = present(row.getString(2));
                if (checksum(row.getInt(1), text) != row.getLong(3)) {
                    throw new IllegalArgumentException("a word does not match its checksum");
                }
                words.put(row.getInt(1), text);
            }
        }
        return words;
    }

    private boolean exist() throws SQLException {
        String question = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + RunFormat.DETAILS_TABLE + "'";
        try (Statement sql = connection.createStatement(); ResultSet table = sql.executeQuery(question)) {
            return table.next();
        }
    }

    private static DetailRows of(Map<Integer, DetailRows> rows, ResultSet row) throws SQLException {
        return rows.computeIfAbsent(row.getInt(1), segment -> new DetailRows());
    }

    private static List<byte[]> blobs(ResultSet row, int count) throws SQLException {
        List<byte[]> blobs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blobs.add(present(row.getBytes(3 + i)));
        }
        return blobs;
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }
}
