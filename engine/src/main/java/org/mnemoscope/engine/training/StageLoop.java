package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.mnemoscope.engine.error.TrainingException;

/** The steps of one stage. Every step depends on weights, seed and its number alone, so that training can go on from any checkpoint. */
final class StageLoop {
    private static final double SECOND = 1e9;

    private final PtNDManager manager;
    private final Stage stage;
    private final Learner learner;
    private final TrainingTexts texts;

    /** What happens at a checkpoint and at a line of the log, a clock, and whether somebody wants the training to stop. */
    record Hooks(IntConsumer checkpoint, Consumer<TrainingEvent> report, LongSupplier nanoTime, BooleanSupplier stopWanted) {}

    StageLoop(PtNDManager manager, Stage stage, Learner learner, TrainingTexts texts) {
        this.manager = manager;
        this.stage = stage;
        this.learner = learner;
        this.texts = texts;
    }

    /** Makes the steps of stage {@code number} (from 0) from {@code first} on; false if it was stopped before the last. */
    boolean run(int number, int first, TrainingRecipe recipe, Hooks hooks) {
        Task task = task(recipe);
        Rates rates = new Rates(stage, learner.family().plan(), learner.weights());
        TrainingScript.Names names = new TrainingScript.Names(learner.weights().keySet(), learner.reference().keySet(), recipe.settings(), stage.memory(), recipe.products());
        try (TrainingScript script = new TrainingScript(manager, learner.family(), names)) {
            Averages averages = new Averages(task, hooks.nanoTime());
            for (int step = first; step < stage.steps(); step++) {
                double rate = stage.schedule().at(step, stage.steps());
                SplittableRandom random = new SplittableRandom(recipe.seed() * 1_000_003L + number * 10_000_019L + step);
                averages.add(step(script, task, rates, rate, new Step(step, random)));
                int done = step + 1;
                boolean last = done == stage.steps();
                boolean measure = last || done % recipe.pace().evaluation() == 0;
                if (measure || done % recipe.pace().report() == 0) {
                    TrainingEvent event = averages.event(number, done, stage.steps(), rate);
                    hooks.report().accept(measure ? event.withHeldOut(measured(task, script)) : event);
                    averages.restart();
                }
                boolean stop = !last && hooks.stopWanted().getAsBoolean();
                if (last || stop || done % recipe.pace().checkpoint() == 0) {
                    hooks.checkpoint().accept(done);
                }
                if (stop) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Number of a step and where its randomness comes from. */
    private record Step(int number, SplittableRandom random) {}

    private Task task(TrainingRecipe recipe) {
        if (stage.memory().isEmpty()) {
            return new BackboneTask(stage, texts.training(), texts.heldOut());
        }
        Keywords keywords = new Keywords(texts.training(), stage.tokens(), learner.family().vocabulary());
        MemoryDocuments training = new MemoryDocuments(texts.tokenizer(), recipe.settings().orElseThrow(), texts.training(), keywords);
        MemoryDocuments heldOut = new MemoryDocuments(texts.tokenizer(), recipe.settings().orElseThrow(), texts.heldOut(), keywords);
        return new MemoryTask(stage, stage.memory().get(), training, heldOut, learner.reference().values());
    }

    private float[] step(TrainingScript script, Task task, Rates rates, double rate, Step step) {
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            NDList arguments = task.batch(scope, step.random());
            arguments.addAll(learner.parameters().stepArguments());
            arguments.add(rates.at(scope, rate));
            OptimizerSettings optimizer = stage.optimizer();
            PtNDArray rule = (PtNDArray) scope.create(
                    new double[] {step.number() + 1, optimizer.beta1(), optimizer.beta2(), optimizer.epsilon(), optimizer.clip()}, new Shape(5));
            rule.setName("rule");
            arguments.add(rule);
            float[] losses = script.call(scope, task.stepMethod(), arguments);
            if (!Float.isFinite(losses[0])) {
                throw new TrainingException("The loss is no longer a number at step " + (step.number() + 1) + " of the stage " + stage.name() + ".",
                        "Lower the learning rate in the recipe and start again.");
            }
            return losses;
        }
    }

    private Map<String, Double> measured(Task task, TrainingScript script) {
        JniUtils.setGradMode(false);
        try {
            return task.evaluate(manager, script, learner.parameters());
        } finally {
            JniUtils.setGradMode(true);
        }
    }

    /** Means and speed since the last line of the log. */
    private static final class Averages {
        private final Task task;
        private final LongSupplier nanoTime;
        private final double[] sums;
        private int summed;
        private long since;

        Averages(Task task, LongSupplier nanoTime) {
            this.task = task;
            this.nanoTime = nanoTime;
            this.sums = new double[task.measures().size()];
            restart();
        }

        void restart() {
            Arrays.fill(sums, 0);
            summed = 0;
            since = nanoTime.getAsLong();
        }

        void add(float[] measured) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += measured[i];
            }
            summed++;
        }

        TrainingEvent event(int stage, int done, int steps, double rate) {
            double seconds = Math.max(1e-9, (nanoTime.getAsLong() - since) / SECOND);
            Map<String, Double> means = new LinkedHashMap<>();
            for (int i = 0; i < sums.length; i++) {
                means.put(task.measures().get(i), sums[i] / summed);
            }
            double speed = (double) summed * task.tokensPerStep() / seconds;
            return new TrainingEvent(stage, done, steps, means, Map.of(), rate, speed, (steps - done) * seconds / summed);
        }
    }
}
