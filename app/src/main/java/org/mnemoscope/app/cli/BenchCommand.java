package org.mnemoscope.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.InterruptHook;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.bench.Bench;
import org.mnemoscope.engine.bench.BenchPlan;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.error.RunFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how fast this machine reads. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure how fast this machine reads, as ratios: against plain matrix products, and against PyTorch if it is installed.")
final class BenchCommand implements Callable<Integer> {
    /** How long the program's end waits for the segment in work: as long as many memories left out of one may take. */
    private static final int SECONDS_TO_END = 60;

    /** What can be measured alone. */
    enum Part { ROOFLINE, PYTORCH, MARGINAL, PRECISION, MEMORY, WINDOW }

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as JSON; - for standard output.")
    @Nullable String json;

    @Option(names = "--only", split = ",", paramLabel = "PART", description = "Measure only these: ${COMPLETION-CANDIDATES}.")
    @Nullable Set<Part> only;

    @Option(names = "--quick", description = "Fewer and shorter readings: a first impression in some three minutes (two cores); all of it takes ten.")
    boolean quick;

    /** For those who work on the bench itself. */
    @Option(names = "--tiny", hidden = true)
    boolean tiny;

    /** How the process is started whose window is measured. */
    @Option(names = "--window-in", hidden = true)
    @Nullable Path windowIn;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    CommandSpec spec;

    private final Installation installation;
    private final Terminal terminal;
    private final WindowLauncher window;

    BenchCommand(Installation installation, WindowLauncher window, Terminal terminal) {
        this.installation = installation;
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (windowIn != null) {
            return window.measureHere(windowIn);
        }
        Optional<JsonTarget> target = Optional.ofNullable(json).map(name -> new JsonTarget(name, terminal));
        target.ifPresent(file -> file.check(spec.commandLine()));
        Path work = Files.createTempDirectory("mnemoscope-bench");
        AtomicBoolean stop = new AtomicBoolean();
        // Closed in reverse: the program's end waits until libtorch is at rest and the folder is gone.
        try (InterruptHook hook = new InterruptHook(() -> stop(stop), SECONDS_TO_END)) {
            measure(work, stop::get, target);
            return 0;
        } catch (RuntimeException | IOException e) {
            if (stop.get()) { // and so ended, or a process of its own that Ctrl-C ended too
                return 1;
            }
            throw e;
        }
    }

    private void stop(AtomicBoolean stop) {
        terminal.err().println("The bench ends after the segment in work, without figures.");
        stop.set(true);
    }

    private void measure(Path work, BooleanSupplier stop, Optional<JsonTarget> target) throws IOException, InterruptedException {
        try {
            Torch.prepareThread();
            BenchPlan plan = new BenchPlan(work, installation.demoModel(), "cpu", quick ? 3 : 5, quick, tiny, stop);
            Set<Part> parts = only == null ? EnumSet.allOf(Part.class) : only;
            Consumer<String> progress = counted(parts);
            write(figures(parts, new Bench(plan, progress), progress, work), target);
        } finally {
            delete(work);
        }
    }

    /** Lines of progress, each with its number and how many there will be. */
    private Consumer<String> counted(Set<Part> parts) {
        int lines = parts.size() + (parts.contains(Part.ROOFLINE) ? Bench.rooflineReadings(quick) - 1 : 0);
        AtomicInteger line = new AtomicInteger();
        return text -> terminal.err().printf("%d of %d  %s%n", line.incrementAndGet(), lines, text);
    }

    private Map<String, @Nullable Object> figures(Set<Part> parts, Bench bench, Consumer<String> progress, Path work)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("machine", bench.machine());
        if (parts.contains(Part.ROOFLINE)) {
            figures.putAll(bench.roofline());
        }
        if (parts.contains(Part.PYTORCH)) {
            figures.putAll(bench.pyTorch());
        }
        if (parts.contains(Part.MARGINAL)) {
            figures.putAll(bench.marginalCosts());
        }
        if (parts.contains(Part.PRECISION)) {
            figures.putAll(bench.precision());
        }
        if (parts.contains(Part.MEMORY)) {
            figures.putAll(bench.memory());
        }
        if (parts.contains(Part.WINDOW)) {
            progress.accept("window: demo, a run of 3,500 segments");
            figures.put("window", window.measure(work));
        }
        return figures;
    }

    private void write(Map<String, @Nullable Object> figures, Optional<JsonTarget> target) throws IOException {
        if (target.filter(JsonTarget::isStandardOutput).isEmpty()) {
            print("", figures);
        }
        if (target.isPresent()) {
            ObjectWriter writer = new ObjectMapper().writerWithDefaultPrettyPrinter();
            try (OutputStream out = target.get().open()) {
                out.write(writer.writeValueAsBytes(figures));
                out.write('\n');
            }
        }
    }

    /** One line per figure, indented below what it belongs to. */
    private void print(String indent, Map<?, ?> figures) {
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group) {
                terminal.out().println(indent + name);
                print(indent + "  ", group);
            } else if (value instanceof List<?> list) {
                list.forEach(entry -> print(indent, Map.of(name, entry)));
            } else {
                String text = value instanceof Double number ? String.format(Locale.ROOT, "%.3f", number) : String.valueOf(value);
                terminal.out().printf("%s%-28s %s%n", indent, name, text);
            }
        });
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new RunFileException("The folder " + folder + " of the bench cannot be deleted.", "Delete it yourself.", e);
        }
    }
}
