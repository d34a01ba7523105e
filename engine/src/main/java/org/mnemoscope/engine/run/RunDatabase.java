package org.mnemoscope.engine.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens SQLite connections to run files. */
final class RunDatabase {
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

    /** A URI, because the driver would take a question mark in a plain path for the start of options. */
    private static String url(Path file, String options) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString() + options;
    }
}
