package org.mnemoscope.tests.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mnemoscope.tests.Repository;

/** The model folders that tests read, and writable copies of them. */
final class FixtureCopy {
    private FixtureCopy() {}

    static Path fixture(String name) {
        return Repository.root().resolve("tests/src/test/resources/fixtures").resolve(name);
    }

    static Path demoModel() {
        return Repository.root().resolve("demo-model");
    }

    /** Copies a fixture's model folder to {@code to}. */
    static void copy(String name, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(fixture(name))) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path target = to.resolve(fixture(name).relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file));
        }
    }
}
