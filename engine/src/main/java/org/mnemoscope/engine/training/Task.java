package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a stage trains on: its batches and its measurements. Belongs to the engine thread. */
interface Task {
    /** The method of the training script that makes one step, given a batch and {@link Parameters#stepArguments}. */
    String stepMethod();

    /** What that method returns, in order: losses in nats, then the norm of the gradients. */
    List<String> measures();

    /** The first arguments of the step, owned by {@code scope}. */
    NDList batch(PtNDManager scope, SplittableRandom random);

    /** Text tokens of one batch. */
    int tokensPerStep();

    /** Losses on held-out text by name, in nats. Called with gradients off. */
    Map<String, Double> evaluate(PtNDManager manager, TrainingScript script, Parameters parameters);
}
