package org.mnemoscope.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.InterruptHook;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.engine.evaluation.Book;
import org.mnemoscope.engine.evaluation.Evaluation;
import org.mnemoscope.engine.evaluation.EvaluationPlan;
import org.mnemoscope.engine.evaluation.EvaluationResult;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures what the memory of a model is worth. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure what the memory of a model is worth: planted facts, and texts under every reading condition.",
        footer = {"", "With --facts alone, facts are planted in a sample text. With --text or --books alone, these texts are read, and segments of them",
            "are repeated and interleaved. With neither, both are done with a sample text. docs/evaluation.md says what the numbers mean."})
final class EvaluateCommand implements Callable<Integer> {
    /** How long the program's end waits for the document in work. */
    private static final int SECONDS_TO_END = 60;

    @Option(names = "--model", required = true, paramLabel = "DIR|demo", description = "The model folder, or demo for the demo model.")
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    Path model;

    @Option(names = "--facts", description = "Plant facts and ask for them.")
    boolean facts;

    @Option(names = "--fact-split", defaultValue = "heldout", paramLabel = "heldout|train|first",
            description = "Which names, values and sentence forms. Default: ${DEFAULT-VALUE}, which no training may use.")
    FactSplit split = FactSplit.HELDOUT;

    @Option(names = "--text", arity = "1..*", paramLabel = "FILE", description = "Texts to read, and to plant facts in.")
    List<Path> texts = new ArrayList<>();

    @Option(names = "--books", paramLabel = "DIR", description = "The same: all files of a folder.")
    @Nullable Path books;

    @Option(names = "--segments", split = ",", defaultValue = "4,8,16,32", paramLabel = "LIST",
            description = "Lengths of the made documents, in segments. Default: ${DEFAULT-VALUE}.")
    List<Integer> segments = new ArrayList<>();

    @Option(names = "--seeds", defaultValue = "3", paramLabel = "N", description = "Make and measure everything N times. Default: ${DEFAULT-VALUE}.")
    int seeds;

    @Option(names = "--documents", defaultValue = "12", paramLabel = "N",
            description = "Made documents for each length and seed. Default: ${DEFAULT-VALUE}.")
    int documents;

    @Option(names = "--tokens", defaultValue = "4096", paramLabel = "N",
            description = "Read so many tokens of each text, from a random place for each seed. Default: ${DEFAULT-VALUE}.")
    int tokens;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON; - is standard output.")
    @Nullable String json;

    @Mixin
    final PlacementOptions where = new PlacementOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    private final ModelLoader models;
    private final Installation installation;
    private final Terminal terminal;

    EvaluateCommand(ModelLoader models, Installation installation, Terminal terminal) {
        this.models = models;
        this.installation = installation;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Placement placement = where.placement(spec.commandLine());
        EvaluationPlan plan = plan();
        Optional<JsonTarget> target = Optional.ofNullable(json).map(name -> new JsonTarget(name, terminal));
        target.ifPresent(file -> file.check(spec.commandLine(), texts.toArray(Path[]::new)));
        boolean own = texts.isEmpty() && books == null;
        EvaluationTexts source = new EvaluationTexts(terminal);
        List<Document> documents = own ? List.of(installation.longestSampleDocument()) : source.read(texts, Optional.ofNullable(books));
        Path folder = model.toString().equals("demo") ? installation.demoModel() : model;
        LoadingLine.print(models.inspect(folder), folder, terminal.err());
        AtomicBoolean stop = new AtomicBoolean();
        // Closed in reverse: the program's end waits until libtorch is at rest.
        try (InterruptHook hook = new InterruptHook(() -> stop(stop), SECONDS_TO_END);
                MemoryModel loaded = models.load(folder, placement)) {
            List<Book> prose = source.cut(documents, loaded.tokenizer());
            // Facts alone, texts alone, or, where nobody chooses, both.
            Optional<FactSource> planted = facts || own ? Optional.of(FactSource.of(split)) : Optional.empty();
            EvaluationResult result =
                    new Evaluation(loaded, prose, plan, new EvaluationProgress(terminal, stop::get)).run(planted, !own || !facts);
            report(new EvaluationReport(loaded, plan, split, result), target);
            return 0;
        } catch (CancellationException stopped) {
            return 1;
        }
    }

    private void stop(AtomicBoolean stop) {
        terminal.err().println("The evaluation ends after the document in work, without results.");
        stop.set(true);
    }

    private EvaluationPlan plan() {
        require(segments.stream().allMatch(length -> length >= 2), "--segments must be at least 2 each");
        require(seeds >= 1, "--seeds must be at least 1");
        require(documents >= 2, "--documents must be at least 2, for a wrong memory is that of another document");
        require(tokens >= 2, "--tokens must be at least 2");
        return new EvaluationPlan(segments, seeds, documents, tokens);
    }

    private void require(boolean condition, String rule) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), rule + ".");
        }
    }

    private void report(EvaluationReport report, Optional<JsonTarget> target) throws IOException {
        new EvaluationTable(report).print(target.filter(JsonTarget::isStandardOutput).isPresent() ? terminal.err() : terminal.out());
        if (target.isPresent()) {
            new EvaluationJson(report).write(target.get());
        }
    }
}
