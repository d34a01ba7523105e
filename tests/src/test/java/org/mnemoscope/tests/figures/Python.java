package org.mnemoscope.tests.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python that can draw, where the machine has one. */
final class Python {
    private static final List<String> NAMES = List.of("python3", "/usr/bin/python3", "python");

    private final String command;

    private Python(String command) {
        this.command = command;
    }

    static Optional<Python> find(Path folder) throws Exception {
        for (String name : NAMES) {
            Python python = new Python(name);
            if (python.runs(folder)) {
                return Optional.of(python);
            }
        }
        return Optional.empty();
    }

    private boolean runs(Path folder) throws Exception {
        try {
            return run(folder, "-c", "import sqlite3, numpy, matplotlib").isEmpty();
        } catch (IOException absent) {
            return false;
        }
    }

    /** Runs to the end; what it said if it failed, else nothing. */
    Optional<String> run(Path folder, String... arguments) throws Exception {
        Path said = folder.resolve("python.txt");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(command), Arrays.stream(arguments)).toList());
        builder.environment().put("MPLBACKEND", "Agg");
        builder.environment().put("MPLCONFIGDIR", folder.toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return Optional.of("not done in two minutes");
        }
        return process.exitValue() == 0 ? Optional.empty() : Optional.of(java.nio.file.Files.readString(said));
    }
}
