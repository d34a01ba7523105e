package org.mnemoscope.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The cache that makes the start quick: the image's own program is started once, opens its window and reads a little, and what Java then
 * has loaded and linked goes into a file beside the jars. A JDK older than 19 can use such a file only where it was made; images made with one have none.
 */
final class StartCache {
    /**
     * When the jars were changed last, in seconds since 1970 (the beginning of 2026, UTC): Java leaves a cache unused if a jar is older or younger than when
     * the cache was made, and jpackage copies them into packages as files of that moment. The tools that pack are told this time too.
     */
    static final long JARS_CHANGED = 1_767_225_600;

    private static final int PATIENCE_SECONDS = 180;
    private static final String SECTION = "[JavaOptions]";

    private final Path image;
    private final Platform platform;
    private final int release;

    StartCache(Path image, Platform platform, int release) {
        this.image = image;
        this.platform = platform;
        this.release = release;
    }

    /** Name of the cache's file for images made with a release of Java; empty where there is none. */
    static Optional<String> fileName(int release) {
        if (release >= Jdk.AOT_CACHE) {
            return Optional.of("mnemoscope.aot");
        }
        return release >= Jdk.MOVABLE_CLASS_ARCHIVE ? Optional.of("mnemoscope.jsa") : Optional.empty();
    }

    /** The option by which the program uses the cache. A cache that does not fit is left unused without a word. */
    static List<String> useOptions(int release) {
        return fileName(release).map(file -> release >= Jdk.AOT_CACHE
                        ? List.of("-XX:AOTCache=$APPDIR/" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                        : List.of("-XX:SharedArchiveFile=$APPDIR/" + file, "-Xshare:auto", "-Xlog:cds=off"))
                .orElse(List.of());
    }

    private List<String> makeOptions(Path file, Path home) {
        return List.of(
                release >= Jdk.AOT_CACHE ? "-XX:AOTCacheOutput=" + file : "-XX:ArchiveClassesAtExit=" + file, "-Dmnemoscope.rehearsal=true", "-Duser.home=" + home);
    }

    /**
     * Makes the cache of an image. Needs a display for the window's part; without one only the command line's start becomes quick.
     *
     * @param home an empty folder that serves as the home of the person
     * @return the cache, or empty where this JDK makes none
     */
    Optional<Path> make(Path home) throws IOException, InterruptedException {
        Optional<String> name = fileName(release);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path app = image.resolve(platform.appFolder);
        Path cache = app.resolve(name.get());
        Path configuration = app.resolve(Packager.NAME + ".cfg");
        List<String> usual = Files.readAllLines(configuration);
        settleTimes(app);
        try {
            Files.write(configuration, rehearsal(usual, makeOptions(cache, home)));
            rehearse(home);
        } finally {
            Files.write(configuration, usual);
        }
        if (!Files.exists(cache)) {
            throw new IOException("The rehearsal left no cache at " + cache + ".");
        }
        return Optional.of(cache);
    }

    /** Gives every jar the time that it will have in a package. */
    static void settleTimes(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                Files.setLastModifiedTime(jar, FileTime.from(JARS_CHANGED, TimeUnit.SECONDS));
            }
        }
    }

    /** The launcher's configuration with other options for the cache. */
    static List<String> rehearsal(List<String> usual, List<String> options) {
        List<String> lines = new ArrayList<>();
        for (String line : usual) {
            if (!line.contains("-XX:AOTCache=") && !line.contains("-XX:SharedArchiveFile=")) {
                lines.add(line);
            }
            if (line.strip().equals(SECTION)) {
                options.forEach(option -> lines.add("java-options=" + option));
            }
        }
        return lines;
    }

    private void rehearse(Path home) throws IOException, InterruptedException {
        boolean display = platform != Platform.LINUX || System.getenv("DISPLAY") != null;
        List<String> command = new ArrayList<>(List.of(image.resolve(platform.launcher).toString(), "demo"));
        if (!display) {
            command.addAll(List.of("--headless", "--segments", "3"));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("XDG_STATE_HOME", home.resolve("state").toString());
        builder.redirectErrorStream(true).redirectOutput(home.resolve("rehearsal.txt").toFile());
        Process process = builder.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The rehearsal of the start did not end within " + PATIENCE_SECONDS + " seconds: see " + home.resolve("rehearsal.txt"));
        }
        if (process.exitValue() != 0) {
            throw new IOException("The rehearsal of the start failed: " + Files.readString(home.resolve("rehearsal.txt")));
        }
    }
}
