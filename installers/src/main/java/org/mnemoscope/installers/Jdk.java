package org.mnemoscope.installers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The JDK whose tools make the packages and whose runtime goes into them. */
final class Jdk {
    /** From here on an archive of classes is found at another place than where it was made. */
    static final int MOVABLE_CLASS_ARCHIVE = 19;
    /** From here on one run writes a cache of loaded and linked classes and of profiles. */
    static final int AOT_CACHE = 25;

    private final Path home;

    Jdk(Path home) {
        this.home = home;
    }

    /** The feature release, as 17 or 25. */
    int release() {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no JDK in " + home + ".", e);
        }
        String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }

    /** Runs one of its tools. */
    void run(String tool, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        Tool.run(command);
    }
}
