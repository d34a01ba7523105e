package org.mnemoscope.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.LoggerFactory;

/** Files that are there whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Writes what a file will hold. */
    @FunctionalInterface
    interface Contents {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes beside the file and moves it there when it is whole, so that a full disk leaves no half file behind. */
    static void write(Path file, Contents contents) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                contents.writeTo(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // The part file stays behind; what was to be said about the writing has been said.
            LoggerFactory.getLogger(WholeFile.class).warn("{} cannot be deleted", part, left);
        }
    }
}
