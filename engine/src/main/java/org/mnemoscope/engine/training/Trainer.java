package org.mnemoscope.engine.training;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.error.TrainingException;
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
     */
    public void run(Consumer<TrainingEvent> listener, LongSupplier nanoTime) {
        createFolder();
        Torch.prepareThread();
        JniUtils.setGradMode(true);
        try (PtNDManager manager = Torch.newManager(Device.cpu()); HuggingFaceTextTokenizer tokenizer = tokenizer()) {
            TokenCache texts = new TokenCache(out.resolve("tokens"), tokenizer, recipe.backbone().resolve("tokenizer.json"));
            TrainingText text = texts.read(TrainingText.files(recipe.text()));
            TrainingText heldOut = texts.read(TrainingText.files(recipe.heldOut()));
            Optional<Position> begun = checkpoints.newest();
            begun.ifPresent(position -> log.cutAfter(position.stage(), position.step()));
            Map<String, PtNDArray> state = begun.isPresent() ? TensorFiles.read(begun.get().file(), manager) : start(manager);
            for (int i = begun.map(Position::stage).orElse(0); i < recipe.stages().size(); i++) {
                boolean resumed = begun.isPresent() && begun.get().stage() == i;
                Parameters parameters = resumed ? Parameters.ofState(state) : Parameters.fresh(manager, state);
                stage(i, resumed ? begun.get().step() : 0, parameters, text, heldOut, manager, listener, nanoTime);
                state = new LinkedHashMap<>(parameters.weights());
            }
            new ModelExport(recipe, out.resolve("model")).write(state);
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    private void stage(int number, int first, Parameters parameters, TrainingText text, TrainingText heldOut, PtNDManager manager,
            Consumer<TrainingEvent> listener, LongSupplier nanoTime) {
        Stage stage = recipe.stages().get(number);
        Task task = new BackboneTask(stage, text, heldOut);
        StageLoop.Hooks hooks = new StageLoop.Hooks(step -> checkpoints.save(number, step, parameters.state()), event -> {
            log.add(event);
            listener.accept(event);
        }, nanoTime);
        try (TrainingScript script = new TrainingScript(manager, family, parameters.names())) {
            Rates rates = new Rates(stage.optimizer(), family.plan(), parameters.weights());
            new StageLoop(manager, stage, task, script, rates, parameters).run(number, first, recipe.seed(), recipe.pace(), hooks);
        }
    }

    private Map<String, PtNDArray> start(PtNDManager manager) {
        return recipe.fresh() ? FreshWeights.of(family, recipe.seed(), manager) : FolderWeights.of(family, recipe.backbone(), manager);
    }

    private HuggingFaceTextTokenizer tokenizer() {
        return HuggingFaceTextTokenizer.open(recipe.backbone().resolve("tokenizer.json"), family.vocabulary());
    }

    private void createFolder() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new TrainingException("The folder " + out + " cannot be made.", "Choose another one, or check your rights.", e);
        }
    }
}
