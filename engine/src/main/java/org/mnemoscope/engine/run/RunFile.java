package org.mnemoscope.engine.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import org.mnemoscope.engine.error.RunFileException;

/** Opens run files: finished ones, those of a killed program, and those that another program is still writing. */
public final class RunFile {
    private static final String MAGIC = "SQLite format 3\0";
    private static final int START = 100;
    private static final int VERSION_OFFSET = 60;
    private static final int APPLICATION_ID_OFFSET = 68;

    private RunFile() {}

    /**
     * Reads a whole run. The file is not changed, and its folder need not be writable.
     *
     * @throws RunFileException if it is missing, no run, of a newer version, or damaged
     */
    public static RecordedRun open(Path file) {
        requireRun(file);
        Path log = RunFiles.beside(file, RunFiles.LOG_SUFFIX);
        try {
            if (!Files.exists(log) || Files.size(log) == 0) {
                return load(file, file, true);
            }
            try {
                return load(file, file, false);
            } catch (SQLException e) {
                if (!couldBeCopied(e)) {
                    throw e;
                }
                return loadCopy(file, log);
            }
        } catch (SQLException e) {
            throw SqlFailures.reading(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** SQLite must write beside a database that has a log; where it may not, a copy elsewhere helps. */
    private static boolean couldBeCopied(SQLException e) {
        int code = SqlFailures.primaryCode(e);
        return code == 8 /* SQLITE_READONLY */ || code == 14 /* SQLITE_CANTOPEN */ || code == 10 /* SQLITE_IOERR */;
    }

    private static RecordedRun loadCopy(Path file, Path log) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("mnemoscope-run");
        Path copy = folder.resolve("copy" + RunFormat.EXTENSION);
        try {
            Files.copy(file, copy);
            Files.copy(log, RunFiles.beside(copy, RunFiles.LOG_SUFFIX));
            return load(file, copy, false);
        } finally {
            RunFiles.deleteQuietly(copy);
            Files.deleteIfExists(folder);
        }
    }

    /** @param shown the file as the person knows it */
    private static RecordedRun load(Path shown, Path file, boolean untouched) throws SQLException {
        try (Connection connection = RunDatabase.openReadOnly(file, untouched)) {
            return new RunLoader(connection).load();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw SqlFailures.damaged(shown, e);
        }
    }

    /** @throws RunFileException if the file is missing, no run, or a run of a newer version */
    static void requireRun(Path file) {
        if (Files.notExists(file)) {
            throw new RunFileException("There is no file " + file + ".", "Check the name and the folder.");
        } else if (!Files.isRegularFile(file)) {
            throw new RunFileException(file + " is not a file.", "Choose a run file (" + RunFormat.EXTENSION + ").");
        }
        byte[] start = start(file);
        if (start.length == 0) {
            throw new RunFileException("The run file " + file + " is empty: nothing was recorded in it.", "Read the text again.");
        }
        boolean isDatabase = start.length == START && new String(start, StandardCharsets.ISO_8859_1).startsWith(MAGIC);
        if (!isDatabase || ByteBuffer.wrap(start).getInt(APPLICATION_ID_OFFSET) != RunFormat.APPLICATION_ID) {
            throw new RunFileException(file + " is not a Mnemoscope run file.", "Choose a run file (" + RunFormat.EXTENSION + ").");
        }
        int version = ByteBuffer.wrap(start).getInt(VERSION_OFFSET);
        if (version > RunFormat.VERSION) {
            throw new RunFileException("The run file " + file + " was made by a newer Mnemoscope (format " + version
                    + "; this one knows " + RunFormat.VERSION + ").", "Install the newest Mnemoscope and open it there.");
        } else if (version < 1) {
            throw SqlFailures.damaged(file, null);
        }
    }

    private static byte[] start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(START);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static RunFileException unreadable(Path file, IOException e) {
        return new RunFileException("The run file " + file + " cannot be read.", "Check that you may read it and that its disk is connected.", e);
    }
}
