package org.mnemoscope.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.trace.HmtSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what a model folder holds, and whether it can be loaded. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Say what a model folder holds. The exit code is 1 if the model cannot be loaded.")
final class InspectCommand implements Callable<Integer> {
    @Option(names = "--model", required = true, paramLabel = "DIR", description = "The model folder: hmt.json, a backbone, an HMT checkpoint.")
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    Path model;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final ModelLoader models;
    private final Terminal terminal;

    InspectCommand(ModelLoader models, Terminal terminal) {
        this.models = models;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ModelCard card = models.inspect(model);
        if (json) {
            terminal.out().println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(fields(card)));
        } else {
            print(card, terminal.out());
        }
        return card.problems().isEmpty() ? 0 : 1;
    }

    private static Map<String, Object> fields(ModelCard card) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", card.name());
        fields.put("folder", card.folder().toString());
        fields.put("family", card.family());
        fields.put("architecture", card.architecture());
        fields.put("settings", card.settings());
        card.origin().loraAlpha().ifPresent(alpha -> fields.put("loraAlpha", alpha));
        fields.put("defaulted", card.origin().defaulted());
        fields.put("backboneParameters", card.backboneParameters());
        fields.put("hmtParameters", card.hmtParameters());
        fields.put("hmtSharePercent", 100 * card.hmtShare());
        fields.put("dtypes", card.dtypes());
        fields.put("memoryBytes", card.memoryBytes());
        fields.put("files", card.files());
        fields.put("notes", card.notes());
        fields.put("problems", card.problems());
        return fields;
    }

    private static void print(ModelCard card, PrintStream out) {
        HmtSettings settings = card.settings();
        out.println(card.name());
        line(out, "folder", card.folder().toString());
        line(out, "family", card.family());
        line(out, "architecture", joined(card.architecture()));
        line(out, "parameters", String.format(Locale.ROOT, "%,d backbone, %,d HMT (%.2f %% of all)",
                card.backboneParameters(), card.hmtParameters(), 100 * card.hmtShare()));
        line(out, "number formats", joined(card.dtypes()));
        line(out, "segment", "S = " + settings.segmentTokens() + " text tokens, k = " + settings.sensoryTokens()
                + " sensory tokens, window L = " + settings.segmentLength());
        line(out, "memory cache", "N = " + settings.cacheCapacity() + " memories"
                + (settings.precomputedMemories() == 0 ? "" : ", begins with " + settings.precomputedMemories() + " precomputed ones"));
        line(out, "recall", settings.recallWidth() == 0 ? "none" : "h = " + settings.recallWidth()
                + ", precision " + lower(settings.recallPrecision()) + ", scale " + lower(settings.recallScale()));
        line(out, "summary", "first " + settings.summaryTokens() + " tokens of a segment (fraction " + settings.summaryFraction() + ")");
        card.origin().loraAlpha().ifPresent(alpha -> line(out, "LoRA alpha", String.valueOf(alpha)));
        line(out, "by default", card.origin().defaulted().isEmpty() ? "none: every setting is given" : String.join(", ", card.origin().defaulted()));
        line(out, "memory needed", card.memoryBytes().entrySet().stream()
                .map(entry -> entry.getKey() + " " + megabytes(entry.getValue())).collect(Collectors.joining(", ")));
        line(out, "files", String.join(", ", card.files()));
        list(out, "Notes", card.notes());
        list(out, "This model cannot be loaded", card.problems());
    }

    private static void line(PrintStream out, String name, String value) {
        out.printf("  %-15s %s%n", name, value);
    }

    private static void list(PrintStream out, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.println(title + ":");
            sentences.forEach(sentence -> out.println("  - " + sentence));
        }
    }

    private static String joined(Map<String, ?> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1048576.0);
    }
}
