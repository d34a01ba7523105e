package org.mnemoscope.engine.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.engine.trace.SavedSelection;

/** Notes and named selections as rows. The tables are made with the first of them: older files have none, and older programs do not look. */
final class MarkTables {
    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE IF NOT EXISTS notes (
              segment INTEGER PRIMARY KEY, text TEXT NOT NULL, changed_at TEXT NOT NULL, crc32 INTEGER NOT NULL)""",
            """
            CREATE TABLE IF NOT EXISTS selections (
              place INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, colour INTEGER NOT NULL,
              segments BLOB NOT NULL, tokens BLOB NOT NULL, memories BLOB NOT NULL, crc32 INTEGER NOT NULL)""");

    private final Connection connection;

    MarkTables(Connection connection) {
        this.connection = connection;
    }

    /** Puts these in place of all that were there; belongs into a transaction. */
    void write(Marks marks) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            for (String table : TABLES) {
                sql.execute(table);
            }
            sql.execute("DELETE FROM notes");
            sql.execute("DELETE FROM selections");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO notes (segment, text, changed_at, crc32) VALUES (?, ?, ?, ?)")) {
            for (Note note : marks.notes()) {
                insert.setInt(1, note.segment());
                insert.setString(2, note.text());
                insert.setString(3, note.changedAt().toString());
                insert.setLong(4, checksum(note));
                insert.executeUpdate();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO selections (place, name, colour, segments, tokens, memories, crc32) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < marks.selections().size(); place++) {
                SavedSelection selection = marks.selections().get(place);
                insert.setInt(1, place);
                insert.setString(2, selection.name());
                insert.setInt(3, selection.colour());
                insert.setBytes(4, Blobs.of(selection.segments()));
                insert.setBytes(5, Blobs.of(selection.tokens()));
                insert.setBytes(6, Blobs.of(selection.memories()));
                insert.setLong(7, checksum(selection));
                insert.executeUpdate();
            }
        }
        // A file of before version 5 has no such row, and gets none: its header's checksum would not fit.
        try (PreparedStatement update = connection.prepareStatement("UPDATE header SET value = ? WHERE key = ?")) {
            update.setString(1, checksum(marks));
            update.setString(2, RunFormat.MARKS_CHECKSUM);
            update.executeUpdate();
        }
    }

    /** @throws IllegalArgumentException or java.time.DateTimeException if the rows make no sense */
    Marks read() throws SQLException {
        List<Note> notes = new ArrayList<>();
        List<SavedSelection> selections = new ArrayList<>();
        try (Statement sql = connection.createStatement()) {
            if (exists(sql, "notes")) {
                readNotes(sql, notes);
            }
            if (exists(sql, "selections")) {
                readSelections(sql, selections);
            }
        }
        return new Marks(notes, selections);
    }

    private static void readNotes(Statement sql, List<Note> notes) throws SQLException {
        try (ResultSet row = sql.executeQuery("SELECT segment, text, changed_at, crc32 FROM notes ORDER BY segment")) {
            while (row.next()) {
                Note note = new Note(row.getInt(1), present(row.getString(2)), Instant.parse(present(row.getString(3))));
                require(checksum(note) == row.getLong(4), "a note does not match its checksum");
                notes.add(note);
            }
        }
    }

    private static void readSelections(Statement sql, List<SavedSelection> selections) throws SQLException {
        try (ResultSet row = sql.executeQuery("SELECT name, colour, segments, tokens, memories, crc32 FROM selections ORDER BY place")) {
            while (row.next()) {
                SavedSelection selection = new SavedSelection(present(row.getString(1)), row.getInt(2), Blobs.ints(present(row.getBytes(3))),
                        Blobs.ints(present(row.getBytes(4))), Blobs.ints(present(row.getBytes(5))));
                require(checksum(selection) == row.getLong(6), "a selection does not match its checksum");
                selections.add(selection);
            }
        }
    }

    private static boolean exists(Statement sql, String table) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + table + "'")) {
            return found.next();
        }
    }

    /** Over all notes and selections, as the header holds it. */
    static String checksum(Marks marks) {
        Checksum sum = new Checksum().add((long) marks.notes().size());
        marks.notes().forEach(note -> sum.add(checksum(note)));
        marks.selections().forEach(selection -> sum.add(checksum(selection)));
        return String.valueOf(sum.value());
    }

    private static long checksum(Note note) {
        return new Checksum().add((long) note.segment()).add(note.text()).add(note.changedAt().toString()).value();
    }

    private static long checksum(SavedSelection selection) {
        return new Checksum().add(selection.name()).add((long) selection.colour()).add(Blobs.of(selection.segments()))
                .add(Blobs.of(selection.tokens())).add(Blobs.of(selection.memories())).value();
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value;
    }
}
