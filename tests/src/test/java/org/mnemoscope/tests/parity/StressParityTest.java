package org.mnemoscope.tests.parity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.hmt.HmtModel;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.TensorBytes;
import org.mnemoscope.engine.weights.TensorStore;
import org.mnemoscope.tests.Repository;
import org.mnemoscope.tests.figures.Python;

/**
 * Random tiny models of every family with random settings, read under every condition, against the reference in 64 bits
 * (tests/reference/stress.py). Only where a Python has PyTorch; {@code -Dstress.models=N -Dstress.seed=M} for more or others.
 * What was seen is written to {@code tests/target/stress.txt}.
 */
class StressParityTest {
    private static final int MODELS = Integer.getInteger("stress.models", 32);
    private static final int SEED = Integer.getInteger("stress.seed", 1);

    /** The tolerances of fixtures/README.md, in 32 bits. A model that amplifies rounding may move as far as ten times the reference does. */
    private static final Map<String, Double> TOLERANCES = Map.of("nll", 5e-5, "summary", 2e-5, "prompt", 2e-5, "memory", 2e-5, "recall_weight", 2e-5);
    private static final double TIMES_NOISE = 10;

    /** One rounding to bfloat16 that falls the other way moves all that comes after it; the order of the roundings is the fixtures' part. */
    private static final double ROUNDING_FLIP = 0.05;

    private final Map<String, Double> worst = new TreeMap<>();
    private final List<String> beyond = new ArrayList<>();

    @Test
    void everyNumberIsTheReferences(@TempDir Path folder) throws Exception {
        Optional<Python> python = Python.find(folder, "torch");
        Assumptions.assumeTrue(python.isPresent(), "there is no Python with PyTorch");
        Path oracle = Repository.root().resolve("engine/src/main/resources/org/mnemoscope/engine/bench/reference");
        String script = Repository.root().resolve("tests/reference/stress.py").toString();
        Path models = Files.createDirectory(folder.resolve("models"));
        assertThat(python.orElseThrow().run(folder, script, oracle.toString(), models.toString(), "" + MODELS, "" + SEED)).isEmpty();
        try (Stream<Path> all = Files.list(models)) {
            for (Path model : all.sorted().toList()) {
                compare(model);
            }
        }
        List<String> lines = new ArrayList<>();
        worst.forEach((name, difference) -> lines.add(String.format(Locale.ROOT, "%-26s %.1e", name, difference)));
        Files.write(Repository.root().resolve("tests/target/stress.txt"), lines);
        assertThat(worst).as("every number of every model was looked at").hasSize(2 * TOLERANCES.size() + ReadingCondition.values().length - 1);
        assertThat(beyond).isEmpty();
    }

    private void compare(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        int[] ids = json.convertValue(json.readTree(folder.resolve("tokens.json").toFile()).get("input_ids"), int[].class);
        Expected expected = new Expected(folder, json.readTree(folder.resolve("noise.json").toFile()),
                Checkpoints.open(folder.resolve("expected.safetensors")));
        try (HmtModel model = new HmtModelLoader().loadForTokenIds(folder, Placement.CPU)) {
            for (RecallPrecision precision : RecallPrecision.values()) {
                boolean exact = precision == RecallPrecision.FP32;
                List<SegmentTrace> traces = ParityMeasure.read(model, model.settings().withRecall(precision, model.settings().recallScale()), ids,
                        exact ? EnumSet.allOf(ReadingCondition.class) : EnumSet.of(ReadingCondition.HMT));
                stages(expected, precision.name().toLowerCase(Locale.ROOT), traces);
                if (exact) {
                    EnumSet.complementOf(EnumSet.of(ReadingCondition.HMT)).forEach(condition ->
                            differ(expected, condition.key() + ".nll", rows(traces, trace -> trace.nll(condition))));
                }
            }
        }
    }

    private void stages(Expected expected, String precision, List<SegmentTrace> traces) {
        differ(expected, precision + ".nll", rows(traces, trace -> trace.nll(ReadingCondition.HMT)));
        differ(expected, precision + ".summary", rows(traces, SegmentTrace::summaryEmbedding));
        differ(expected, precision + ".prompt", rows(traces, SegmentTrace::memoryPrompt));
        differ(expected, precision + ".memory", rows(traces, SegmentTrace::memoryEmbedding));
        int capacity = expected.width(precision + ".recall_weight");
        differ(expected, precision + ".recall_weight", rows(traces, trace -> Optional.of(Floats.of(Arrays.copyOf(
                trace.recall().map(recall -> recall.weights().toArray()).orElse(new float[0]), capacity)))));
    }

    /** A row of each trace. */
    private interface Row {
        Optional<Floats> of(SegmentTrace trace);
    }

    private static float[] rows(List<SegmentTrace> traces, Row row) {
        List<Float> all = new ArrayList<>();
        for (SegmentTrace trace : traces) {
            for (float value : row.of(trace).orElseThrow().toArray()) {
                all.add(value);
            }
        }
        float[] values = new float[all.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = all.get(i);
        }
        return values;
    }

    private void differ(Expected expected, String name, float[] actual) {
        float[] wanted = expected.values(name);
        assertThat(actual.length).as("%s, %s: values", expected.folder(), name).isEqualTo(wanted.length);
        double largest = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = Math.abs((double) actual[i] - wanted[i]);
            largest = Math.max(largest, Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference);
        }
        worst.merge(name, largest, Math::max);
        double tolerance = name.startsWith("bf16.") ? ROUNDING_FLIP : TOLERANCES.getOrDefault(name.substring(name.indexOf('.') + 1), 0.0);
        if (largest > Math.max(tolerance, TIMES_NOISE * expected.noise().get(name).asDouble())) {
            beyond.add(String.format(Locale.ROOT, "%s, %s: %.1e, the reference in 32 bits %.1e", expected.folder().getFileName(), name, largest,
                    expected.noise().get(name).asDouble()));
        }
    }

    /** What the reference computed in 64 bits, and how far it moves in 32. */
    private record Expected(Path folder, JsonNode noise, TensorStore tensors) {
        float[] values(String name) {
            return TensorBytes.toFloats(tensors.tensor(name).orElseThrow());
        }

        int width(String name) {
            return tensors.tensor(name).orElseThrow().shape().get(1).intValue();
        }
    }
}
