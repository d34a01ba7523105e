package org.mnemoscope.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.bench.LongRun;

/** Measures the window in a process of its own, started as this one was, on the display there is or one without a screen (Xvfb). */
final class WindowBench {
    private static final long MOST_MINUTES = 10;
    /** System property: Java's options for a window, which the launcher gives; an installed program has the same ones for all. */
    private static final String WINDOW_OPTIONS = "mnemoscope.window.java";
    private static final String HIDDEN_DISPLAY = "Xvfb";

    private final Path work;

    /** @param work a folder for files of this measure */
    WindowBench(Path work) {
        this.work = work;
    }

    /** The figures by name; only a {@code reason} where the window cannot be measured. */
    Map<String, Object> measure() throws IOException, InterruptedException {
        String own = System.getenv("DISPLAY");
        if (own != null || !System.getProperty("os.name", "").contains("Linux")) {
            return measure(own == null ? "the system's" : own, Map.of());
        }
        Path number = work.resolve("display");
        Process hidden = hiddenDisplay(number);
        if (hidden == null) {
            return Map.of("reason", "The window was not measured: there is no display, and Xvfb, which makes one without a screen, is not installed.");
        }
        try {
            String display = ":" + Files.readString(number, StandardCharsets.US_ASCII).strip();
            return measure(HIDDEN_DISPLAY, Map.of("DISPLAY", display));
        } finally {
            hidden.destroy();
        }
    }

    private Map<String, Object> measure(String display, Map<String, String> environment) throws IOException, InterruptedException {
        Path figures = work.resolve(WindowBenchApp.FIGURES);
        Path log = work.resolve("window.txt");
        LongRun.write(work.resolve(WindowBenchApp.RUN), LongRun.SEGMENTS);
        List<String> command = new ArrayList<>(thisProgram());
        command.addAll(List.of("bench", "--window-in", work.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process child = builder.start();
        if (!child.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            child.destroy();
        }
        if (!Files.exists(figures)) {
            return Map.of("reason", "The window could not be measured: " + String.join(" ", Files.readAllLines(log)));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("display", display);
        all.putAll(new ObjectMapper().readValue(figures.toFile(), new TypeReference<Map<String, Object>>() {}));
        return all;
    }

    /** The command by which this process was started, without what it was asked to do. */
    private static List<String> thisProgram() throws IOException {
        String program = ProcessHandle.current().info().command().orElseThrow(() -> new IOException("The system does not say how this program was started."));
        Path file = Path.of(program).getFileName();
        if (!file.toString().startsWith("java")) {
            return List.of(program); // an installed program starts Java by itself
        }
        List<String> command = new ArrayList<>(List.of(program));
        Stream.of(System.getProperty(WINDOW_OPTIONS, "").split(" ")).filter(option -> !option.isEmpty()).forEach(command::add);
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return command;
    }

    /** Null if there is none, or it does not start. */
    private static @Nullable Process hiddenDisplay(Path number) throws IOException, InterruptedException {
        Process hidden;
        try {
            // The number of the display comes on the child's output: no other can have it.
            hidden = new ProcessBuilder(HIDDEN_DISPLAY, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                    .redirectOutput(number.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException notInstalled) {
            return null;
        }
        for (int tenths = 0; tenths < 100 && hidden.isAlive(); tenths++) {
            if (Files.size(number) > 0) {
                return hidden;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        hidden.destroy();
        return null;
    }
}
