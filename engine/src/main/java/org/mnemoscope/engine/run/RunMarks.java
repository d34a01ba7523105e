package org.mnemoscope.engine.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.trace.Marks;

/** Saves what a person adds to a run in its file. What was measured stays untouched. */
public final class RunMarks {
    private RunMarks() {}

    /**
     * Puts these notes and selections in place of those in the file. A reading may be writing it at the same time.
     *
     * @throws RunFileException if the file is no run or cannot be written; it is then as it was
     */
    public static void save(Path run, Marks marks) {
        RunFile.requireRun(run);
        try (Connection connection = RunDatabase.openToWrite(run); Statement sql = connection.createStatement()) {
            sql.execute("BEGIN IMMEDIATE");
            try {
                new MarkTables(connection).write(marks);
                sql.execute("COMMIT");
            } catch (SQLException e) {
                RunDatabase.rollBack(sql, e);
                throw e;
            }
        } catch (SQLException e) {
            throw SqlFailures.marking(run, e);
        }
    }
}
