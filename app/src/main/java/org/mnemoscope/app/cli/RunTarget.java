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
     * Begins the run file.
     *
     * @param err told if the default folder cannot be written and the folder for temporary files is taken
     * @throws RunFileException if it exists or cannot be written
     */
    RunRecorder create(String textTitle, String modelName, PrintStream err) {
        if (file.isEmpty()) {
            return createInDefaultFolder(textTitle, modelName, err);
        }
        Path named = file.get();
        if (Files.exists(named)) {
            if (!force) {
                throw new RunFileException("There is already a file " + named + ".",
                        "Choose another name, or replace the run with --force.");
            }
            RunFiles.delete(named);
        }
        return RunRecorder.create(named);
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
