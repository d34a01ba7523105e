package org.mnemoscope.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.reading.ReadingRequest;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.Gutenberg;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.RecallPrecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads a text and records the run. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read a text with a model, without a window, and record the run.",
        footer = {"", "Conditions: hmt, no-recall, previous-only, no-sensory, no-memory, untouched-backbone; hmt is always read, because it is",
            "what the others are compared with. Ctrl-C ends the reading and keeps what was read."})
final class ReadCommand implements Callable<Integer> {
    @Option(names = "--model", required = true, paramLabel = "DIR", description = "The model folder.")
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    Path model;

    @Option(names = "--text", required = true, paramLabel = "FILE", description = "The text: plain text, markdown, HTML, EPUB or PDF.")
    @SuppressWarnings("NullAway.Init")
    Path text;

    @Option(names = "--skip-gutenberg", description = "Leave out the Project Gutenberg header and licence.")
    boolean skipGutenberg;

    @Option(names = "--out", paramLabel = "RUN", description = "The run file to write. Default: a new name in Mnemoscope/runs in your home folder.")
    @Nullable Path out;

    @Option(names = "--force", description = "Replace the run file if it exists.")
    boolean force;

    @Option(names = "--conditions", split = ",", defaultValue = "hmt,no-memory", paramLabel = "LIST",
            description = "Reading conditions, separated by commas. Default: ${DEFAULT-VALUE}.")
    List<String> conditions = new ArrayList<>();

    @Option(names = "--recall-precision", paramLabel = "fp32|bf16", description = "Rounding of the recall. Default: as the model folder says.")
    @Nullable RecallPrecision recallPrecision;

    @Option(names = "--no-memory-cache", description = "Begin without the precomputed memories (memory.pt) that lie with the model.")
    boolean noMemoryCache;

    @Option(names = "--segments", paramLabel = "N", description = "Read only the first N segments.")
    @Nullable Integer segments;

    @Option(names = "--top", defaultValue = "0", paramLabel = "K",
            description = "Keep the K likeliest tokens at every token, its rank and the entropy, and what each memory says. Default: ${DEFAULT-VALUE}.")
    int top;

    @Mixin
    final PlacementOptions where = new PlacementOptions();

    @Option(names = "--json", paramLabel = "FILE", description = "Write one JSON object per line and segment; - is standard output.")
    @Nullable String json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private final TerminalReading reading;

    ReadCommand(TerminalReading reading) {
        this.reading = reading;
    }

    @Override
    public Integer call() {
        Set<ReadingCondition> wanted = parsedConditions();
        if (segments != null && segments < 1) {
            throw new ParameterException(spec.commandLine(), "--segments must be at least 1, not " + segments + ".");
        }
        if (top < 0 || top > ReadingRequest.MOST_TOP_TOKENS) {
            throw new ParameterException(spec.commandLine(),
                    "--top must lie between 0 and " + ReadingRequest.MOST_TOP_TOKENS + ", not " + top + ".");
        }
        Placement placement = where.placement(spec.commandLine()); // wrong arguments before files that are not there
        Optional<JsonTarget> target = Optional.ofNullable(json).map(name -> new JsonTarget(name, reading.terminal()));
        target.ifPresent(file -> file.check(spec.commandLine(), out == null ? new Path[] {text} : new Path[] {text, out}));
        ReadingPlan plan = new ReadingPlan(
                model,
                document(),
                wanted,
                Optional.ofNullable(recallPrecision),
                !noMemoryCache,
                segments == null ? OptionalInt.empty() : OptionalInt.of(segments),
                top,
                placement,
                new RunTarget(Optional.ofNullable(out), force),
                target,
                false);
        return reading.read(plan);
    }

    /** The text as it will be read; what Project Gutenberg put around it is never left in or out silently. */
    private Document document() {
        Document whole = DocumentReader.read(text);
        Optional<Gutenberg> found = Gutenberg.in(whole.text());
        PrintStream err = reading.terminal().err();
        if (found.isEmpty()) {
            if (skipGutenberg) {
                err.println("No Project Gutenberg header or licence was found; the whole text is read.");
            }
            return whole;
        }
        int chars = found.get().charsAround(whole);
        err.println(skipGutenberg
                ? "The Project Gutenberg header and licence (" + chars + " characters) are left out."
                : "The text has a Project Gutenberg header and licence (" + chars + " characters). They are read too; --skip-gutenberg leaves them out.");
        return skipGutenberg ? found.get().without(whole) : whole;
    }

    private Set<ReadingCondition> parsedConditions() {
        Set<ReadingCondition> parsed = EnumSet.noneOf(ReadingCondition.class);
        for (String name : conditions) {
            parsed.add(ReadingCondition.parse(name).orElseThrow(() ->
                    new ParameterException(spec.commandLine(), "There is no reading condition '" + name + "'.")));
        }
        return parsed;
    }
}
