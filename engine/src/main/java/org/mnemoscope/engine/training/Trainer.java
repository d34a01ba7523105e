package org.mnemoscope.engine.training;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.error.TrainingException;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.training.TrainingCheckpoints.Position;

/** Trains what a recipe says, and goes on from the newest checkpoint in the output folder. Runs on the calling thread. */
public final class Trainer {
    private final TrainingRecipe recipe;
    private final Path out;
    private final FamilyTable family;
    private final TrainingCheckpoints checkpoints;
    private final TrainingLog log;

    /**
     * @param out folder for checkpoints, log, tokenized texts and the model
     * @throws ModelException if the backbone is not known
     */
    public Trainer(TrainingRecipe recipe, Path out) {
        this.recipe = recipe;
        this.out = out;
        this.family = FamilyTable.of(BackboneConfig.read(recipe.backbone()));
        this.checkpoints = new TrainingCheckpoints(out);
        this.log = new TrainingLog(out.resolve("log.jsonl"));
    }

    /**
     * Trains to the end of the recipe.
     *
     * @param listener hears of every line of the log
     * @param nanoTime a clock, as {@link System#nanoTime}
     * @param stopWanted asked after every step; true ends the training with a checkpoint
     * @return whether it came to its end and the model is written
     */
    public boolean run(Consumer<TrainingEvent> listener, LongSupplier nanoTime, BooleanSupplier stopWanted) {
        createFolder();
        Torch.prepareThread();
        JniUtils.setGradMode(true);
        // Otherwise the second step of a process runs other code than its first, and a resumed training rounds otherwise.
        JniUtils.setGraphExecutorOptimize(false);
        Path tokenizerFile = recipe.backbone().resolve("tokenizer.json");
        try (PtNDManager manager = Torch.newManager(Device.cpu());
                TextTokenizer tokenizer = HuggingFaceTextTokenizer.open(tokenizerFile, family.vocabulary())) {
            TokenCache cache = new TokenCache(out.resolve("tokens"), tokenizer, tokenizerFile);
            TrainingTexts texts = new TrainingTexts(tokenizer, cache.read(TrainingText.files(recipe.text())),
                    cache.read(TrainingText.files(recipe.heldOut())));
            ModelExport export = new ModelExport(recipe, family, out.resolve("model"));
            Optional<Position> begun = checkpoints.newest();
            begun.ifPresent(position -> log.cutAfter(position.stage(), position.step()));
            Learner learner = new Learner(recipe, family, manager, export);
            learner.begin(begun);
            for (int i = begun.map(Position::stage).orElse(0); i < recipe.stages().size(); i++) {
                Stage stage = recipe.stages().get(i);
                learner.prepare(stage, begun.isPresent() && begun.get().stage() == i);
                int first = begun.isPresent() && begun.get().stage() == i ? begun.get().step() : 0;
                StageLoop.Hooks hooks = new StageLoop.Hooks(checkpoint(i, learner), logged(listener), nanoTime, stopWanted);
                if (!new StageLoop(manager, stage, learner, texts).run(i, first, recipe, hooks)) {
                    return false;
                }
            }
            export.write(learner.weights(), recipe.lastPlan());
            return true;
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    private IntConsumer checkpoint(int stage, Learner learner) {
        return step -> checkpoints.save(stage, step, learner.parameters().state());
    }

    private Consumer<TrainingEvent> logged(Consumer<TrainingEvent> listener) {
        return event -> {
            log.add(event);
            listener.accept(event);
        };
    }

    private void createFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new TrainingException("The folder " + out + " cannot be made.", "Choose another one, or check your rights.", e);
        }
    }
}
