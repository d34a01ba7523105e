package org.mnemoscope.app.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.run.RunFiles;

/**
 * What the program keeps between two starts.
 *
 * @param look         how the window looks
 * @param recentTexts  files opened, newest first; at most {@link #RECENT}
 * @param recentModels model folders opened, newest first
 * @param recentRuns   run files written or opened, newest first
 * @param reading      what was last asked of a reading
 * @param runFolder    where run files go; null for the default place
 * @param window       where the window was
 * @param docking      where the views were; null for the default
 * @param keys         the keys that the person chose, by action; empty keys are none
 */
public record Settings(
        Appearance look,
        List<String> recentTexts,
        List<String> recentModels,
        List<String> recentRuns,
        ReadingOptions reading,
        @Nullable String runFolder,
        WindowLayout window,
        @Nullable DockLayout docking,
        Map<String, String> keys) {
    /** So many of each kind are remembered. */
    public static final int RECENT = 8;

    public static final Settings DEFAULT = new Settings(
            Appearance.DEFAULT, List.of(), List.of(), List.of(), ReadingOptions.DEFAULT, null, WindowLayout.DEFAULT, null, Map.of());

    /** A file may lack any field, or hold numbers of no use: each such field gets its default. */
    public Settings {
        look = Objects.requireNonNullElse(look, Appearance.DEFAULT);
        recentTexts = usable(recentTexts);
        recentModels = usable(recentModels);
        recentRuns = usable(recentRuns);
        reading = Objects.requireNonNullElse(reading, ReadingOptions.DEFAULT);
        runFolder = runFolder != null && isPath(runFolder) ? runFolder : null;
        window = window != null && window.isUsable() ? window : WindowLayout.DEFAULT;
        keys = Keys.usable(keys);
    }

    /** The colours of the window. */
    public Theme theme() {
        return look.theme();
    }

    public Settings withTheme(Theme wanted) {
        return withLook(look.withTheme(wanted));
    }

    public Settings withLook(Appearance wanted) {
        return new Settings(wanted, recentTexts, recentModels, recentRuns, reading, runFolder, window, docking, keys);
    }

    public Settings withReading(ReadingOptions wanted) {
        return new Settings(look, recentTexts, recentModels, recentRuns, wanted, runFolder, window, docking, keys);
    }

    public Settings withRunFolder(@Nullable String wanted) {
        return new Settings(look, recentTexts, recentModels, recentRuns, reading, wanted, window, docking, keys);
    }

    public Settings withWindow(WindowLayout wanted) {
        return new Settings(look, recentTexts, recentModels, recentRuns, reading, runFolder, wanted, docking, keys);
    }

    public Settings withDocking(@Nullable DockLayout wanted) {
        return new Settings(look, recentTexts, recentModels, recentRuns, reading, runFolder, window, wanted, keys);
    }

    public Settings withKeys(Map<String, String> wanted) {
        return new Settings(look, recentTexts, recentModels, recentRuns, reading, runFolder, window, docking, wanted);
    }

    public Settings withRecentText(Path text) {
        return new Settings(look, first(text, recentTexts), recentModels, recentRuns, reading, runFolder, window, docking, keys);
    }

    public Settings withRecentModel(Path model) {
        return new Settings(look, recentTexts, first(model, recentModels), recentRuns, reading, runFolder, window, docking, keys);
    }

    public Settings withRecentRun(Path run) {
        return new Settings(look, recentTexts, recentModels, first(run, recentRuns), reading, runFolder, window, docking, keys);
    }

    /** Forgets that something was opened. */
    public Settings withoutRecent(Path path) {
        return new Settings(look, without(path, recentTexts), without(path, recentModels), without(path, recentRuns),
                reading, runFolder, window, docking, keys);
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
