package org.mnemoscope.tests.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.trace.RecallPrecision;

/** The page of measured differences, as Markdown. */
final class ParityPage {
    private static final String HEAD = """
            # Parity with the reference

            Written by this command, not by hand (about a minute, no Python needed):

                mvn -pl tests -am test -Dtest=ParityPageTest -Dparity.write=docs/parity.md -Dsurefire.failIfNoSpecifiedTests=false

            Largest absolute differences between the engine and the expected numbers of the fixtures
            (`tests/src/test/resources/fixtures`): tiny random models of every family with 12 to 14 segments, made by the oracle
            (GPT-2, OPT, Llama, Qwen2; checked against the official code, `hmt-spec.md` section 11) and by `tests/reference` (the
            others; their backbones are checked against Hugging Face's classes, see its README).
            The tests hold every number to the tolerance in the last row, on every machine. "Alone" is the recall fed with the
            reference's own summaries and memories; everything else is end to end, a whole text in a row.

            Measured on %s.
            """;

    private static final String HALF = """

            ## The backbone in 16 bits (`--dtype bf16`, `--dtype fp16`)

            How far a whole reading with HMT (32-bit recall) moves from the same reading with a 32-bit backbone, in nats: "token" is the mean
            over the tokens of the absolute difference of the NLL, "mean" the absolute difference of the mean NLL. There are no golden values:
            libtorch's fused operations round in other places than the reference. "Reference" is how far the reference itself
            moves in bf16 (`tests/reference/half.py`). The tests demand: token movement in bf16 at most 1.5 times the reference's, in fp16 (3 bits
            more) at most 1.5 / 4 of it; movement of the mean at most half of the reference's token movement.

            """;

    private static final String INT8 = """

            ## The backbone in 8 bits (`--dtype int8`)

            The matrices of the layers in int8, with a scale for every output; each row that they multiply with a scale of its own; attention,
            embedding and output head in fp32. The same done in PyTorch (`tests/reference/int8.py`) gives golden values. Mean over the tokens of the
            absolute difference of the NLL, in nats. Where a number lies in the middle between two, the last bit of a 32-bit float decides how it is
            rounded, and what follows moves with it, as through all memories: a reading is that of the reference up to there. The tests demand: at
            least %d of the models within %s to their end, all others nearer to the reference in int8 than to fp32.

            """;

    private final Map<RecallPrecision, Map<String, Map<String, Double>>> stages = new EnumMap<>(RecallPrecision.class);
    private final Map<String, Map<String, Double>> conditions = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> halves = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> eighths = new LinkedHashMap<>();

    void stages(RecallPrecision precision, String fixture, Map<String, Double> worst) {
        stages.computeIfAbsent(precision, p -> new LinkedHashMap<>()).put(fixture, worst);
    }

    void conditions(String fixture, Map<String, Double> worst) {
        conditions.put(fixture, worst);
    }

    void half(String fixture, Map<String, Double> moved) {
        halves.put(fixture, moved);
    }

    void int8(String fixture, Map<String, Double> measured) {
        eighths.put(fixture, measured);
    }

    /** What lies outside its tolerance; empty if all is well. */
    List<String> beyond() {
        List<String> found = new ArrayList<>();
        stages.forEach((precision, rows) -> check(rows, tolerances(precision), found));
        check(conditions, conditionTolerances(), found);
        return found;
    }

    private static void check(Map<String, Map<String, Double>> rows, Map<String, Double> tolerances, List<String> found) {
        rows.forEach((fixture, row) -> row.forEach((stage, difference) -> {
            // Written so that a NaN is beyond every tolerance.
            if (!(difference <= Objects.requireNonNull(tolerances.get(stage)))) {
                found.add(fixture + ", " + stage + ": " + difference);
            }
        }));
    }

    private static Map<String, Double> tolerances(RecallPrecision precision) {
        return Objects.requireNonNull(ParityMeasure.TOLERANCES.get(precision));
    }

    private Map<String, Double> conditionTolerances() {
        Map<String, Double> tolerances = new TreeMap<>();
        conditions.values().forEach(row -> row.keySet().forEach(stage -> tolerances.put(stage,
                stage.startsWith("backbone") ? ParityMeasure.BACKBONE_TOLERANCE : ParityMeasure.SWITCH_TOLERANCE)));
        return tolerances;
    }

    String text() {
        StringBuilder page = new StringBuilder(String.format(Locale.ROOT, HEAD, environment()));
        page.append("\n## Recall in 32-bit floats\n\n").append(table(RecallPrecision.FP32));
        page.append("\n## Recall in the official bfloat16 rounding order\n\n").append(table(RecallPrecision.BF16));
        page.append("\n## The backbone alone, and every reading condition\n\n"
                + "Backbone: the folder's own weights on the first 12 tokens. Conditions: NLL of a segment per token, in nats, 32-bit recall.\n\n");
        page.append(table(conditions, conditionTolerances()));
        page.append(HALF).append(rows(halves));
        return page.append(String.format(Locale.ROOT, INT8, Int8Measure.FIXTURES_ALIKE, Int8Measure.ALIKE)).append(rows(eighths)).toString();
    }

    private String table(RecallPrecision precision) {
        return table(Objects.requireNonNull(stages.get(precision)), tolerances(precision));
    }

    private static String table(Map<String, Map<String, Double>> rows, Map<String, Double> tolerances) {
        List<String> columns = List.copyOf(rows.values().iterator().next().keySet());
        return rows(rows) + line("tolerance", columns, tolerances);
    }

    private static String rows(Map<String, Map<String, Double>> rows) {
        List<String> columns = List.copyOf(rows.values().iterator().next().keySet());
        StringBuilder text = new StringBuilder("| model | " + String.join(" | ", columns) + " |\n|---" + "|---".repeat(columns.size()) + "|\n");
        rows.forEach((fixture, row) -> text.append(line(title(fixture), columns, row)));
        return text.toString();
    }

    private static String line(String first, List<String> columns, Map<String, Double> values) {
        StringBuilder line = new StringBuilder("| " + first + " |");
        for (String column : columns) {
            double value = Objects.requireNonNull(values.get(column));
            line.append(' ').append(value == 0 ? "0" : String.format(Locale.ROOT, "%.1e", value)).append(" |");
        }
        return line.append('\n').toString();
    }

    /** What a fixture is a model of. */
    static String title(String fixture) {
        return switch (fixture) {
            case "gpt2-tiny" -> "GPT-2";
            case "opt-tiny" -> "OPT";
            case "opt350-tiny" -> "OPT-350m form";
            case "llama-tiny" -> "Llama, LoRA";
            case "qwen2-tiny" -> "Qwen2";
            case "qwen3-tiny" -> "Qwen3";
            case "phi3-tiny" -> "Phi-3, LoRA";
            case "phi4mini-tiny" -> "Phi-3 form, partial rotary";
            case "llama31-tiny" -> "Llama 3.1 rope scaling";
            case "linear-tiny" -> "Llama, linear rope scaling";
            case "yarn-tiny" -> "Llama, yarn rope scaling";
            case "longrope-tiny" -> "Phi-3, longrope rope scaling";
            case "mistral-tiny" -> "Mistral, tied, LoRA";
            case "smollm-tiny" -> "SmolLM form";
            default -> throw new IllegalArgumentException("no title for " + fixture);
        };
    }

    private static String environment() {
        return processor().orElse("an unnamed processor") + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", libtorch " + Torch.version() + ", Java " + Runtime.version().feature();
    }

    private static Optional<String> processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst("[^:]*:", "").strip()).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
