package org.mnemoscope.app.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.RunFileException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where JSON goes: a file, or standard output for {@code -}. */
final class JsonTarget {
    private final String option;
    private final String name;
    private final Terminal terminal;

    JsonTarget(String name, Terminal terminal) {
        this("--json", name, terminal);
    }

    /** @param option the option that named the file */
    JsonTarget(String option, String name, Terminal terminal) {
        this.option = option;
        this.name = name;
        this.terminal = terminal;
    }

    boolean isStandardOutput() {
        return name.equals("-");
    }

    /**
     * Looks before any time is spent. Bad arguments if the target is one of the files that are read or written otherwise.
     *
     * @throws RunFileException if it could not be written; nothing is written yet
     */
    void check(CommandLine command, Path... others) {
        if (isStandardOutput()) {
            return;
        }
        Path file = Path.of(name).toAbsolutePath().normalize();
        for (Path other : others) {
            if (file.equals(other.toAbsolutePath().normalize())) {
                throw new ParameterException(command, option + " must not replace " + other + ".");
            }
        }
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : file.resolveSibling(""))) {
            throw cannotBeWritten(null);
        }
    }

    private RunFileException cannotBeWritten(@Nullable IOException why) {
        return new RunFileException("The file " + name + " cannot be written.", "Choose a folder you may write to.", why);
    }

    /** @throws RunFileException if the file cannot be written */
    OutputStream open() {
        if (isStandardOutput()) {
            return new LeftOpen(terminal.out());
        }
        try {
            return new BufferedOutputStream(Files.newOutputStream(Path.of(name)), 1 << 16);
        } catch (IOException e) {
            throw cannotBeWritten(e);
        }
    }

    /** Standard output outlives whoever writes to it. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(new BufferedOutputStream(out, 1 << 16));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
