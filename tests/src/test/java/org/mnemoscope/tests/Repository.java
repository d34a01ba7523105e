package org.mnemoscope.tests;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources of this project lie. */
public final class Repository {
    private Repository() {}

    /** The folder that holds {@code ./mnemoscope}, whichever module the tests were started in. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("launcher")) || !Files.isRegularFile(folder.resolve("mnemoscope"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the repository: " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
