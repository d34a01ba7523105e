package org.mnemoscope.engine.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.HmtSettings;

/**
 * What to train, on what, and how.
 *
 * @param name     name of the model
 * @param backbone folder with {@code config.json} and {@code tokenizer.json}, and with weights unless {@code fresh}
 * @param fresh    whether the backbone starts from random weights instead of the folder's
 * @param text     files and folders to learn from
 * @param heldOut  files and folders to measure on during training
 * @param seed     of weights and batches
 * @param pace     how often to look, measure and save
 * @param settings of HMT; empty if no stage trains a memory
 * @param stages   in order
 * @param products number format of the factors of matrix products, fp32 or bf16; all else is fp32
 */
public record TrainingRecipe(
        String name, Path backbone, boolean fresh, List<Path> text, List<Path> heldOut, long seed, Pace pace, Optional<HmtSettings> settings,
        List<Stage> stages, BackbonePrecision products) {
    public TrainingRecipe {
        text = List.copyOf(text);
        heldOut = List.copyOf(heldOut);
        stages = List.copyOf(stages);
    }

    /** How the last memory stage trains, if there is one. */
    Optional<MemoryPlan> lastPlan() {
        return stages.stream().map(Stage::memory).flatMap(Optional::stream).reduce((earlier, later) -> later);
    }

    /**
     * Every how many steps.
     *
     * @param report     a line of the log
     * @param evaluation a measurement on held-out text
     * @param checkpoint a checkpoint, from which training goes on after a crash
     */
    public record Pace(int report, int evaluation, int checkpoint) {}
}
