package org.mnemoscope.app.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.run.RunFiles;

/**
 * What the program keeps between two starts.
 *
 * @param theme        colours of the window
 * @param recentTexts  files opened, newest first; at most {@link #RECENT}
 * @param recentModels model folders opened, newest first
 * @param recentRuns   run files written or opened, newest first
 * @param reading      what was last asked of a reading
 * @param runFolder    where run files go; null for the default place
 * @param window       where the window was
 */
public record Settings(
        Theme theme,
        List<String> recentTexts,
        List<String> recentModels,
        List<String> recentRuns,
        ReadingOptions reading,
        @Nullable String runFolder,
        WindowLayout window) {
    /** So many of each kind are remembered. */
    public static final int RECENT = 8;

    public static final Settings DEFAULT = new Settings(
            Theme.SYSTEM, List.of(), List.of(), List.of(), ReadingOptions.DEFAULT, null, WindowLayout.DEFAULT);

    /** A file may lack any field, or hold numbers of no use: each such field gets its default. */
    public Settings {
        theme = Objects.requireNonNullElse(theme, Theme.SYSTEM);
        recentTexts = usable(recentTexts);
        recentModels = usable(recentModels);
        recentRuns = usable(recentRuns);
        reading = Objects.requireNonNullElse(reading, ReadingOptions.DEFAULT);
        runFolder = runFolder != null && isPath(runFolder) ? runFolder : null;
        window = window != null && window.isUsable() ? window : WindowLayout.DEFAULT;
    }

    public Settings withTheme(Theme wanted) {
        return new Settings(wanted, recentTexts, recentModels, recentRuns, reading, runFolder, window);
    }

    public Settings withReading(ReadingOptions wanted) {
        return new Settings(theme, recentTexts, recentModels, recentRuns, wanted, runFolder, window);
    }

    public Settings withRunFolder(@Nullable String wanted) {
        return new Settings(theme, recentTexts, recentModels, recentRuns, reading, wanted, window);
    }

    public Settings withWindow(WindowLayout wanted) {
        return new Settings(theme, recentTexts, recentModels, recentRuns, reading, runFolder, wanted);
    }

    public Settings withRecentText(Path text) {
        return new Settings(theme, first(text, recentTexts), recentModels, recentRuns, reading, runFolder, window);
    }

    public Settings withRecentModel(Path model) {
        return new Settings(theme, recentTexts, first(model, recentModels), recentRuns, reading, runFolder, window);
    }

    public Settings withRecentRun(Path run) {
        return new Settings(theme, recentTexts, recentModels, first(run, recentRuns), reading, runFolder, window);
    }

    /** Forgets that something was opened. */
    public Settings withoutRecent(Path path) {
        return new Settings(theme, without(path, recentTexts), without(path, recentModels), without(path, recentRuns),
                reading, runFolder, window);
    }

    /** Where the next run file goes. */
    public Path runFolderOrDefault() {
        return runFolder == null ? RunFiles.defaultFolder() : Path.of(runFolder);
    }

    private static List<String> first(Path path, List<String> others) {
        List<String> all = new ArrayList<>(without(path, others));
        all.add(0, name(path));
        return all;
    }

    private static List<String> without(Path path, List<String> recents) {
        return recents.stream().filter(name -> !name.equals(name(path))).toList();
    }

    private static String name(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /** A settings file of another operating system may name what is no path here. */
    private static boolean isPath(String name) {
        try {
            return Path.of(name).isAbsolute();
        } catch (InvalidPathException foreign) {
            return false;
        }
    }

    private static List<String> usable(@Nullable List<String> recents) {
        return recents == null
                ? List.of()
                : recents.stream().filter(Objects::nonNull).limit(RECENT).toList();
    }
}
