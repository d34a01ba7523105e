package org.mnemoscope.engine.training;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.training.TrainingCheckpoints.Position;

/**
 * The weights on their way through the stages: which of them learn, and the backbone as it was before memory training. Belongs
 * to the engine thread.
 */
final class Learner {
    private final TrainingRecipe recipe;
    private final FamilyTable family;
    private final PtNDManager manager;
    private final ModelExport export;
    private Map<String, PtNDArray> weights = Map.of();
    private Map<String, PtNDArray> reference = Map.of();
    private Parameters parameters = Parameters.none();

    Learner(TrainingRecipe recipe, FamilyTable family, PtNDManager manager, ModelExport export) {
        this.recipe = recipe;
        this.family = family;
        this.manager = manager;
        this.export = export;
    }

    /** Takes the weights of a checkpoint, or those that the recipe starts from. */
    void begin(Optional<Position> checkpoint) {
        if (checkpoint.isPresent()) {
            parameters = Parameters.ofState(TensorFiles.read(checkpoint.get().file(), manager));
            weights = parameters.weights();
        } else {
            weights = recipe.fresh() ? FreshWeights.of(family, recipe.seed(), manager) : FolderWeights.of(family, recipe.backbone(), manager);
        }
    }

    /** Makes ready for a stage; on resuming in its middle the parameters of the checkpoint stay. */
    void prepare(Stage stage, boolean resumed) {
        if (stage.memory().isPresent() && reference.isEmpty()) {
            boolean before = weights.containsKey(MemoryWeights.INITIAL_MEMORY);
            if (!before) {
                export.writeBackbone(weights);
            }
            reference = export.readBackbone(manager);
        }
        if (!resumed) {
            Map<String, PtNDArray> learning = new LinkedHashMap<>(weights);
            stage.memory().ifPresent(plan -> addMemory(plan, learning));
            parameters = Parameters.fresh(manager, learning);
            weights = parameters.weights();
        }
    }

    private void addMemory(MemoryPlan plan, Map<String, PtNDArray> learning) {
        if (learning.containsKey(MemoryWeights.INITIAL_MEMORY)) {
            return;
        }
        if (plan.loraRank() > 0) {
            learning.clear();
            learning.putAll(MemoryWeights.lora(weights, family, plan.loraRank(), recipe.seed()));
        }
        int width = recipe.settings().orElseThrow().recallWidth();
        learning.putAll(MemoryWeights.fresh(family.width(), width, recipe.seed(), manager));
    }

    Parameters parameters() {
        return parameters;
    }

    /** The weights that learn. */
    Map<String, PtNDArray> weights() {
        return weights;
    }

    /** The backbone before memory training; empty before that. */
    Map<String, PtNDArray> reference() {
        return reference;
    }

    FamilyTable family() {
        return family;
    }
}
