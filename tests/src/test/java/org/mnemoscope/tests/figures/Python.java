package org.mnemoscope.tests.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python with the libraries that a test needs, where the machine has one. */
public final class Python {
    private static final List<String> NAMES = List.of("python3", "/usr/bin/python3", "python");

    private final String command;

    private Python(String command) {
        this.command = command;
    }

    /**
     * @param folder  where it may leave files
     * @param modules what it must be able to import, separated by commas
     */
    public static Optional<Python> find(Path folder, String modules) throws Exception {
        for (String name : NAMES) {
            Python python = new Python(name);
            if (python.runs(folder, modules)) {
                return Optional.of(python);
            }
        }
        return Optional.empty();
    }

    private boolean runs(Path folder, String modules) throws Exception {
        try {
            return run(folder, "-c", "import " + modules).isEmpty();
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs to the end in that folder; what it said if it failed, else nothing. All that it said is in {@code python.txt} there. */
    public Optional<String> run(Path folder, String... arguments) throws Exception {
        Path said = folder.resolve("python.txt");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(command), Arrays.stream(arguments)).toList());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().put("MPLBACKEND", "Agg");
        builder.environment().put("MPLCONFIGDIR", folder.toString());
        Process process = builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.of("not done in two minutes");
        }
        return process.exitValue() == 0 ? Optional.empty() : Optional.of(java.nio.file.Files.readString(said));
    }
}
