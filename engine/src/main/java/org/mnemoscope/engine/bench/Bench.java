package org.mnemoscope.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.reading.Versions;

/** Measures the engine's speed, each figure as a ratio of things measured in turn in this process (docs/performance.md). */
public final class Bench {
    private static final List<BenchModel> MODELS = List.of(BenchModel.SMOLLM_135M, BenchModel.GPT2);
    private static final int[] WINDOWS = {512, 1024};
    private static final int SENSORY = 32;
    private static final int TINY_WINDOW = 66;

    private final BenchPlan plan;
    private final Consumer<String> progress;

    public Bench(BenchPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** What the figures depend on. */
    public Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("nativeThreads", Torch.threads());
        machine.put("device", plan.device());
        machine.put("repetitions", plan.repetitions());
        machine.put("libtorch", Torch.version());
        machine.putAll(Versions.current());
        return machine;
    }

    /** How many readings the roofline share is measured on, each with a line of progress. */
    public static int rooflineReadings(boolean quick) {
        return MODELS.size() * windows(quick).length + 1; // and the demo model
    }

    private static int[] windows(boolean quick) {
        return quick ? new int[] {WINDOWS[0]} : WINDOWS;
    }

    /** Roofline shares: {@code rooflineShare} by model, and {@code readings} with the figures behind them. */
    public Map<String, Object> roofline() throws IOException {
        Map<String, Object> shares = new LinkedHashMap<>();
        List<Map<String, Object>> readings = new ArrayList<>();
        for (BenchModel model : MODELS) {
            for (int window : windows(plan.quick())) {
                Map<String, Object> figures = roofline(model.title(), folder(model, window), plan.quick() || window > 512 ? 4 : 8);
                shares.putIfAbsent(model.title(), figures.get("rooflineShare"));
                readings.add(figures);
            }
        }
        Map<String, Object> demo = roofline("demo", plan.tiny() ? folder(BenchModel.TINY, TINY_WINDOW) : plan.demo(), plan.quick() ? 100 : 400);
        shares.put("demo", demo.get("rooflineShare"));
        readings.add(demo);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("rooflineShare", shares);
        all.put("readings", readings);
        return all;
    }

    private Map<String, Object> roofline(String title, Path folder, int segments) {
        progress.accept("roofline share: " + title);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("model", title);
        figures.putAll(RooflineBench.measure(folder, plan, segments));
        return figures;
    }

    /** {@code tokensPerSecondOverPyTorch}, null where there is none, and {@code pyTorch} with the figures behind it. */
    public Map<String, @Nullable Object> pyTorch() throws IOException {
        progress.accept("against PyTorch: " + BenchModel.SMOLLM_135M.title());
        Map<String, Object> figures = PyTorchBench.measure(folder(BenchModel.SMOLLM_135M, WINDOWS[0]), plan, plan.quick() ? 1 : 2);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("tokensPerSecondOverPyTorch", figures.get("tokensPerSecondRatio"));
        all.put("pyTorch", figures);
        return all;
    }

    /** {@code marginalCosts}: what each further question adds, over its share of the FLOPs. */
    public Map<String, Object> marginalCosts() throws IOException {
        progress.accept("marginal costs: " + BenchModel.SMOLLM_135M.title());
        return Map.of("marginalCosts", MarginalBench.measure(folder(BenchModel.SMOLLM_135M, WINDOWS[0]), plan, plan.quick() ? 2 : 4));
    }

    /** {@code precision}: how much faster readings in bf16 and int8 are. */
    public Map<String, Object> precision() throws IOException {
        progress.accept("number formats: " + BenchModel.SMOLLM_135M.title());
        return Map.of("precision", PrecisionBench.measure(folder(BenchModel.SMOLLM_135M, WINDOWS[0]), plan, plan.quick() ? 2 : 4));
    }

    /** {@code memory}: of the process after few and many segments, and its peak through loading. */
    public Map<String, Object> memory() throws IOException, InterruptedException {
        progress.accept("memory: " + BenchModel.TINY.title() + ", " + BenchModel.SMOLLM_135M.title());
        return Map.of("memory", MemoryBench.measure(folder(BenchModel.TINY, TINY_WINDOW), folder(BenchModel.SMOLLM_135M, WINDOWS[0]), plan));
    }

    /** A folder of the model, written once. */
    private Path folder(BenchModel wanted, int wantedWindow) throws IOException {
        BenchModel model = plan.tiny() ? BenchModel.TINY : wanted;
        int window = plan.tiny() ? TINY_WINDOW : wantedWindow;
        Path folder = plan.work().resolve(model.title() + "-" + window);
        if (!Files.exists(folder)) {
            model.write(folder, window, window < 256 ? 8 : SENSORY);
        }
        return Objects.requireNonNull(folder);
    }
}
