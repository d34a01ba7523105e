package org.mnemoscope.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.mnemoscope.engine.error.RunFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where run files lie and what they are called. */
public final class RunFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RunFiles.class);

    private static final int MAX_NAME_PART = 40;

    /** What SQLite puts beside a database while it is written. */
    static final String LOG_SUFFIX = "-wal";

    private static final List<String> SUFFIXES = List.of("", LOG_SUFFIX, "-shm", "-journal");

    private RunFiles() {}

    /** {@code Mnemoscope/runs} in the person's home folder. */
    public static Path defaultFolder() {
        return Path.of(System.getProperty("user.home", "."), "Mnemoscope", "runs");
    }

    /**
     * A name that no file has yet: {@code text-model-date.mscope}, with {@code -2}, {@code -3} ... before the extension if need be.
     *
     * @param textTitle title of the document
     * @param modelName the model's name for itself
     */
    public static Path freeName(Path folder, String textTitle, String modelName, LocalDate date) {
        return free(folder, namePart(textTitle, "text") + "-" + namePart(modelName, "model") + "-" + date);
    }

    /** The same file if it does not exist, else the next free name beside it. */
    public static Path freeName(Path file) {
        String name = file.getFileName().toString();
        String stem = name.endsWith(RunFormat.EXTENSION) ? name.substring(0, name.length() - RunFormat.EXTENSION.length()) : name;
        Path absolute = file.toAbsolutePath();
        return Files.exists(absolute) ? free(absolute.resolveSibling("."), stem) : absolute;
    }

    private static Path free(Path folder, String stem) {
        Path file = folder.resolve(stem + RunFormat.EXTENSION).normalize();
        for (int n = 2; Files.exists(file); n++) {
            file = folder.resolve(stem + "-" + n + RunFormat.EXTENSION).normalize();
        }
        return file;
    }

    /** A title as part of a file name that every system takes: lower-case ASCII letters, digits and hyphens. */
    private static String namePart(String title, String otherwise) {
        String ascii = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String part = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = part.length() <= MAX_NAME_PART ? part : part.substring(0, MAX_NAME_PART).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? otherwise : cut;
    }

    /**
     * Deletes a run, with what SQLite may have left beside it.
     *
     * @throws RunFileException if the file is no run (a run is all that is ever deleted here) or cannot be deleted
     */
    public static void delete(Path run) {
        RunFile.requireRun(run);
        try {
            for (String suffix : SUFFIXES) {
                Files.deleteIfExists(beside(run, suffix));
            }
        } catch (IOException e) {
            throw new RunFileException("The run file " + run + " cannot be replaced.", "Choose another name for the run.", e);
        }
    }

    static void deleteQuietly(Path run) {
        for (String suffix : SUFFIXES) {
            try {
                Files.deleteIfExists(beside(run, suffix));
            } catch (IOException e) {
                LOG.warn("Could not delete {}", beside(run, suffix), e);
            }
        }
    }

    static Path beside(Path run, String suffix) {
        return run.resolveSibling(run.getFileName() + suffix);
    }
}
