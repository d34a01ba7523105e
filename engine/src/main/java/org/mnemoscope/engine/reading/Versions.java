package org.mnemoscope.engine.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Name and version of what numbers can depend on: the program, its libraries, Java, the operating system. */
public final class Versions {
    private static final String RESOURCE = "versions.properties";

    private Versions() {}

    /** By name, in alphabetical order. */
    public static Map<String, String> current() {
        Properties built = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        built.forEach((name, version) -> versions.put(name.toString(), version.toString()));
        versions.put("java", System.getProperty("java.version", ""));
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return versions;
    }

    /** The version of this program. */
    public static String program() {
        return Objects.requireNonNull(current().get("mnemoscope"));
    }
}
