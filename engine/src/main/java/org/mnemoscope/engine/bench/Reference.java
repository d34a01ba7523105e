package org.mnemoscope.engine.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reference reading in PyTorch, in a Python of its own that waits between its turns. */
final class Reference implements AutoCloseable {
    private static final List<String> FILES = List.of("hmt_oracle.py", "backbones.py", "st_io.py", "read_for_bench.py");

    private final Process python;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final String version;

    private Reference(Process python, String version, BufferedReader answers) {
        this.python = python;
        this.version = version;
        this.answers = answers;
        this.questions = new PrintWriter(python.outputWriter(StandardCharsets.UTF_8), true);
    }

    /** Starts it with a model folder; empty where there is no Python with PyTorch. */
    static Optional<Reference> start(Path work, Path model, int vocabulary, int threads) throws IOException {
        Path folder = Files.createDirectories(work.resolve("reference"));
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Reference.class.getResourceAsStream("reference/" + file), file)) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
        for (String name : List.of("python3", "/usr/bin/python3", "python")) {
            ProcessBuilder builder = new ProcessBuilder(name, folder.resolve("read_for_bench.py").toString(), model.toString(),
                    Integer.toString(vocabulary), Integer.toString(threads));
            builder.redirectError(folder.resolve("errors.txt").toFile());
            try {
                Process python = builder.start();
                BufferedReader answers = new BufferedReader(new InputStreamReader(python.getInputStream(), StandardCharsets.UTF_8));
                @Nullable String version = answers.readLine();
                if (version != null) {
                    return Optional.of(new Reference(python, version, answers));
                }
            } catch (IOException notThere) {
                continue;
            }
        }
        return Optional.empty();
    }

    String version() {
        return version;
    }

    /** @param kind {@code stream} or {@code float}, see read_for_bench.py */
    Time read(String kind, int segments) {
        questions.println(kind + " " + segments);
        try {
            String[] seconds = Objects.requireNonNull(answers.readLine(), "the reference ended").split(" ");
            return new Time(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        questions.close();
        python.destroy();
    }
}
