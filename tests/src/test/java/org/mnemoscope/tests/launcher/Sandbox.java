package org.mnemoscope.tests.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mnemoscope.tests.Repository;

/**
 * A copy of the launcher in a folder with spaces in its name, and a PATH that holds nothing but the plain tools of a system and
 * fakes. The fake java prints its folder and its arguments; the fake Maven "builds" by making the folders of a build, once the launcher
 * has looked at its log. The launcher's pauses are cut short and tell that it has looked.
 */
final class Sandbox {
    private static final List<String> TOOLS = List.of("sed", "awk", "grep", "find", "head", "tail", "mkdir", "rm", "mv", "cat",
            "dirname", "readlink", "id", "sort", "tr");
    private static final int TIMEOUT_SECONDS = 60;

    private static final String FAKE_JAVA = """
            #!/bin/sh
            case "$*" in *DisplayProbe*) exit "${FAKE_DISPLAY_CODE:-1}" ;; esac
            echo "java in $(pwd)"
            for argument in "$@"; do echo "<$argument>"; done
            case "$*" in *--headless*) exit 0 ;; esac
            exit "${FAKE_JAVA_CODE:-0}"
            """;
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo "Apache Maven ${FAKE_MAVEN_VERSION:-3.8.7}"; exit 0; fi
            echo "$*" >>../maven-calls
            echo "[INFO] Building Mnemoscope engine 0.1.0-SNAPSHOT      [2/5]"
            echo "[INFO] --- maven-compiler-plugin:3.14.1:compile (default) @ mnemoscope-engine ---"
            for look in 1 2; do
                rm -f ../looked
                while [ ! -e ../looked ]; do :; done
            done
            if [ -n "${FAKE_MAVEN_ERROR-}" ]; then echo "[ERROR] $FAKE_MAVEN_ERROR"; exit 1; fi
            mkdir -p app/target/classes app/target/libs
            """;

    private final Path folder;
    private final Path bin;
    private final Path program;
    private final Map<String, String> environment = new TreeMap<>();

    Sandbox(Path temporary) throws IOException {
        folder = temporary.toRealPath();
        bin = Files.createDirectories(folder.resolve("bin"));
        program = Files.createDirectories(folder.resolve("a clone of it"));
        copyLauncher();
        for (String tool : TOOLS) {
            tool(tool, "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
        }
        Files.createDirectories(program.resolve("app/src/main/java"));
        Files.createDirectories(folder.resolve("home"));
        tool("uname", "#!/bin/sh\ncase ${1-} in -m) echo x86_64 ;; *) echo Linux ;; esac\n");
        tool("ldd", "#!/bin/sh\necho 'ldd (GNU libc) 2.36'\n");
        tool("mvn", FAKE_MAVEN);
        tool("sleep", "#!/bin/sh\n: >'" + folder.resolve("looked") + "'\nexec " + find("sleep") + " 0.05\n");
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("MNEMOSCOPE_JDK_FOLDER", folder.resolve("jdks").toString());
    }

    private void copyLauncher() throws IOException {
        Path root = Repository.root();
        Files.copy(root.resolve("mnemoscope"), program.resolve("mnemoscope"));
        Files.createDirectories(program.resolve("launcher"));
        try (Stream<Path> parts = Files.list(root.resolve("launcher"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, program.resolve("launcher").resolve(part.getFileName()));
            }
        }
        executable(program.resolve("mnemoscope"));
    }

    private static Path find(String tool) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + tool + " on this system"));
    }

    /** A JDK that says it is of this version; with its tools, but without javac if it is a JRE. */
    Path jdk(String name, String version, boolean javac) throws IOException {
        Path home = folder.resolve("jdks").resolve(name).normalize();
        Files.createDirectories(home.resolve("bin"));
        script(home.resolve("bin/java"), FAKE_JAVA);
        if (javac) {
            script(home.resolve("bin/javac"), "#!/bin/sh\necho javac " + version + "\n");
        }
        return home;
    }

    /** Puts a tool on the PATH, in place of one of the same name. */
    void tool(String name, String script) throws IOException {
        Files.deleteIfExists(bin.resolve(name));
        script(bin.resolve(name), script);
    }

    /** Sets a variable of the launcher's environment, or takes it out if there is no value. */
    void variable(String name, String... value) {
        environment.remove(name);
        for (String one : value) {
            environment.put(name, one);
        }
    }

    Path program() {
        return program;
    }

    Path folder() {
        return folder;
    }

    /** How often Maven was started for anything but its version. */
    List<String> mavenCalls() throws IOException {
        Path calls = folder.resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /** Runs {@code ./mnemoscope} with these arguments. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return runFrom(program, program.resolve("mnemoscope"), arguments);
    }

    Outcome runFrom(Path workingFolder, Path command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(arguments));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(line).directory(workingFolder.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher hangs: " + Files.readString(err));
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        executable(file);
    }

    private static void executable(Path file) {
        if (!file.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot be made executable: " + file);
        }
    }

    /** What a run gave back. */
    record Outcome(int code, String out, String err) {}
}
