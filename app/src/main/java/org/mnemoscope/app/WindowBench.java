package org.mnemoscope.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.bench.LongRun;

/** Measures the window in a Java of its own, on the display there is. */
final class WindowBench {
    private static final long MOST_MINUTES = 10;

    private WindowBench() {}

    static Map<String, Object> measure(Path work) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        boolean display = System.getenv("DISPLAY") != null || !System.getProperty("os.name", "").contains("Linux");
        if (!display || !Files.exists(java)) {
            return Map.of("reason", "The window can be measured where there are a display and a JDK.");
        }
        Path run = work.resolve("long.mscope");
        Path out = work.resolve("window.json");
        LongRun.write(run);
        Process child = new ProcessBuilder(java.toString(), "-Xmx2g", "-XX:+UseSerialGC",
                "-D" + Installation.HOME_PROPERTY + "=" + System.getProperty(Installation.HOME_PROPERTY, ""),
                "-cp", System.getProperty("java.class.path"), WindowBench.class.getName(),
                "--demo", "--long-run=" + run, "--out=" + out, "--settings=" + work.resolve("settings.json"))
                .redirectErrorStream(true).redirectOutput(work.resolve("window.log").toFile()).start();
        if (!child.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            child.destroy();
        }
        if (!Files.exists(out)) {
            List<String> log = Files.readAllLines(work.resolve("window.log"));
            return Map.of("reason", "The window could not be measured: " + String.join(" ", log.subList(Math.max(0, log.size() - 5), log.size())));
        }
        return new ObjectMapper().readValue(out.toFile(), new TypeReference<>() {});
    }

    /** The child. */
    public static void main(String[] args) {
        Application.launch(WindowBenchApp.class, args);
    }
}
