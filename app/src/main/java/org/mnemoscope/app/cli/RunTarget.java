package org.mnemoscope.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.mnemoscope.engine.error.RunFileException;
import org.mnemoscope.engine.run.RunFiles;
import org.mnemoscope.engine.run.RunRecorder;

/**
 * Where the run file goes.
 *
 * @param file  as the person named it; empty for a new name in the default folder
 * @param force whether an existing run may be replaced
 */
record RunTarget(Optional<Path> file, boolean force) {
    /**
     * Looks before a model is loaded; changes nothing.
     *
     * @throws RunFileException if the named file exists and may not be replaced, or its place cannot be written
     */
    void check() {
        if (file.isEmpty()) {
            return;
        }
        Path named = file.get();
        if (Files.isDirectory(named)) {
            throw new RunFileException(named + " is a folder.", "Name the run file in it, as " + named.resolve("run.mscope") + ".");
        }
        if (Files.exists(named) && !force) {
            throw new RunFileException("There is already a file " + named + ".",
                    "Choose another name, or replace the run with --force.");
        }
        Path place = named.toAbsolutePath().resolveSibling("").normalize();
        while (Files.notExists(place) && place.getParent() != null) {
            place = place.getParent();
        }
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new RunFileException("The run file " + named + " cannot be made.", "Choose a folder you may write to.");
        }
    }

    /**
     * Begins the run file. An existing run goes only now, when all that the reading needs is there.
     *
     * @param err told if the default folder cannot be written and the folder for temporary files is taken
     * @throws RunFileException if it cannot be written
     */
    RunRecorder create(String textTitle, String modelName, PrintStream err) {
        if (file.isEmpty()) {
            return createInDefaultFolder(textTitle, modelName, err);
        }
        if (force && Files.exists(file.get())) {
            RunFiles.delete(file.get());
        }
        return RunRecorder.create(file.get());
    }

    private static RunRecorder createInDefaultFolder(String textTitle, String modelName, PrintStream err) {
        LocalDate today = LocalDate.now();
        Path folder = RunFiles.defaultFolder();
        try {
            return RunRecorder.create(RunFiles.freeName(folder, textTitle, modelName, today));
        } catch (RunFileException e) {
            Path other = Path.of(System.getProperty("java.io.tmpdir", "."), "mnemoscope-runs");
            err.println("Runs cannot be written to " + folder + "; this one goes to " + other + ".");
            return RunRecorder.create(RunFiles.freeName(other, textTitle, modelName, today));
        }
    }
}
