package org.mnemoscope.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.InterruptHook;
import org.mnemoscope.engine.training.RecipeCopy;
import org.mnemoscope.engine.training.RecipeFile;
import org.mnemoscope.engine.training.Trainer;
import org.mnemoscope.engine.training.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains what a recipe says. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Train a backbone, or a memory for one, as a recipe says. The same command goes on where an earlier one was stopped.")
final class TrainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RECIPE", description = "The recipe, a JSON file.")
    @SuppressWarnings("NullAway.Init") // picocli sees to it that it is there
    Path recipe;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for checkpoints, log and model.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(names = "--corpus", paramLabel = "DIR", description = "The folder in which the texts of the recipe are. Default: the recipe's own.")
    @Nullable Path corpus;

    private final Terminal terminal;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path texts = corpus == null ? recipe.toAbsolutePath().resolveSibling("") : corpus;
        Trainer trainer = new Trainer(RecipeFile.read(recipe, texts), out);
        RecipeCopy kept = new RecipeCopy(out);
        kept.changes(recipe).forEach(terminal.err()::println);
        kept.keep(recipe);
        AtomicBoolean stop = new AtomicBoolean();
        boolean finished;
        try (InterruptHook hook = InterruptHook.untilDone(() -> stop(stop))) {
            finished = trainer.run(this::show, terminal.nanoTime(), stop::get);
        }
        terminal.out().println(finished ? "The model is in " + out.resolve("model") + "."
                : "Stopped. The same command goes on from here.");
        return 0;
    }

    private void stop(AtomicBoolean stop) {
        terminal.err().println("The training ends with a checkpoint after the step in work.");
        stop.set(true);
    }

    private void show(TrainingEvent event) {
        String heldOut = event.heldOut().isEmpty() ? "" : "; held out: " + values(event.heldOut());
        terminal.err().printf(Locale.ROOT, "stage %d, step %d of %d: %s, %,.0f tokens/s, %d:%02d left%s%n", event.stage(), event.step(), event.steps(),
                values(event.means()), event.tokensPerSecond(), (long) event.secondsLeft() / 60, (long) event.secondsLeft() % 60, heldOut);
    }

    private static String values(Map<String, Double> values) {
        return values.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> String.format(Locale.ROOT, "%s %.3f", entry.getKey(), entry.getValue())).collect(Collectors.joining(", "));
    }
}
