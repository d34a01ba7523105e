package org.mnemoscope.engine.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens SQLite connections to run files. */
final class RunDatabase {
    private static final int PATIENCE_MILLIS = 5000;

    private RunDatabase() {}

    /** An empty file as a new run, with its tables and no rows. */
    static Connection create(Path file) throws SQLException {
        Connection connection = new SQLiteConfig().createConnection(url(file, ""));
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA application_id = " + RunFormat.APPLICATION_ID);
            sql.execute("PRAGMA user_version = " + RunFormat.VERSION);
            for (String table : RunFormat.TABLES) {
                sql.execute(table);
            }
            // Only now, so that the file itself, not its log, says from the first moment what it is.
            sql.execute("PRAGMA journal_mode = WAL");
            sql.execute("PRAGMA synchronous = NORMAL");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Opens for reading.
     *
     * @param untouched promises SQLite that nobody writes the file, so that it needs neither locks nor files beside it
     */
    static Connection openReadOnly(Path file, boolean untouched) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setOpenMode(SQLiteOpenMode.READONLY);
        return config.createConnection(url(file, untouched ? "?immutable=1" : ""));
    }

    /** Opens a run that is there for writing; waits a while for another who is writing it. */
    static Connection openToWrite(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(PATIENCE_MILLIS);
        return config.createConnection(url(file, ""));
    }

    static void rollBack(Statement sql, SQLException reason) {
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException e) {
            // After the graver failures, as a full disk, SQLite has rolled back already and says so.
            reason.addSuppressed(e);
        }
    }

    /** A URI, because the driver would take a question mark in a plain path for the start of options. */
    private static String url(Path file, String options) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString() + options;
    }
}
