package org.mnemoscope.engine.run;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.RunFileException;
import org.sqlite.SQLiteException;

/** What SQLite's error codes mean for a person. */
final class SqlFailures {
    private SqlFailures() {}

    /** A run file that could not be written. */
    static RunFileException writing(Path file, SQLException failure) {
        return switch (primaryCode(failure)) {
            case 13 /* SQLITE_FULL */ -> new RunFileException(
                    "There is no space left for the run file " + file + ".",
                    "Free some space on that disk or choose another folder; what was recorded so far is kept.", failure);
            case 8 /* SQLITE_READONLY */, 14 /* SQLITE_CANTOPEN */, 3 /* SQLITE_PERM */, 23 /* SQLITE_AUTH */ -> new RunFileException(
                    "The run file " + file + " cannot be written.",
                    "Choose a folder you may write to.", failure);
            case 5 /* SQLITE_BUSY */, 6 /* SQLITE_LOCKED */ -> new RunFileException(
                    "The run file " + file + " is held by another program.",
                    "Close that program, or record under another name.", failure);
            default -> new RunFileException(
                    "Writing the run file " + file + " failed.",
                    "Check that its disk is connected and has space, then read again.", failure);
        };
    }

    /** Notes that could not be saved in a run file. */
    static RunFileException marking(Path file, SQLException failure) {
        String todo = switch (primaryCode(failure)) {
            case 13 /* SQLITE_FULL */ -> "Free some space on its disk";
            case 8 /* SQLITE_READONLY */, 14 /* SQLITE_CANTOPEN */, 3 /* SQLITE_PERM */, 23 /* SQLITE_AUTH */ ->
                    "You may not write it: copy it to a folder of yours and open it there";
            case 5 /* SQLITE_BUSY */, 6 /* SQLITE_LOCKED */ -> "Close the other program that holds it";
            default -> "Check that its disk is connected and has space";
        };
        return new RunFileException("Notes and selections cannot be saved in " + file + ".",
                todo + ". They stay in the window until another text is opened.", failure);
    }

    /** A run file that could not be read. */
    static RunFileException reading(Path file, SQLException failure) {
        return switch (primaryCode(failure)) {
            case 11 /* SQLITE_CORRUPT */, 26 /* SQLITE_NOTADB */, 1 /* SQLITE_ERROR: a table is missing */ -> damaged(file, failure);
            case 5 /* SQLITE_BUSY */, 6 /* SQLITE_LOCKED */ -> new RunFileException(
                    "The run file " + file + " is held by another program.", "Close that program and try again.", failure);
            default -> new RunFileException(
                    "The run file " + file + " cannot be read.", "Check that you may read it and that its disk is connected.", failure);
        };
    }

    static RunFileException damaged(Path file, @Nullable Throwable cause) {
        return new RunFileException(
                "The run file " + file + " is damaged or was cut short.",
                "Copy it again from where it came from, or read the text again.", cause);
    }

    /** The code without its extension; 0 for a failure that is not SQLite's own. */
    static int primaryCode(SQLException failure) {
        return failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xFF : 0;
    }
}
