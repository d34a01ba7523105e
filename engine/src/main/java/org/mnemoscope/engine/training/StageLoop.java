package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.mnemoscope.engine.error.TrainingException;
import org.mnemoscope.engine.training.TrainingRecipe.Pace;

/** The steps of one stage. Every step depends on weights, seed and its number alone, so that training can go on from any checkpoint. */
final class StageLoop {
    private static final double SECOND = 1e9;

    private final PtNDManager manager;
    private final Stage stage;
    private final Task task;
    private final TrainingScript script;
    private final Parameters parameters;
    private final Rates rates;
    private double[] sums;
    private int summed;
    private long lookedAt;

    /** What happens at a checkpoint, a report. */
    record Hooks(Consumer<Integer> checkpoint, Consumer<TrainingEvent> report, LongSupplier nanoTime) {}

    StageLoop(PtNDManager manager, Stage stage, Task task, TrainingScript script, Rates rates, Parameters parameters) {
        this.manager = manager;
        this.stage = stage;
        this.task = task;
        this.script = script;
        this.parameters = parameters;
        this.rates = rates;
        this.sums = new double[task.measures().size()];
    }

    /**
     * Makes the steps from {@code first} on.
     *
     * @param number of the stage, from 0
     */
    void run(int number, int first, long seed, Pace pace, Hooks hooks) {
        lookedAt = hooks.nanoTime().getAsLong();
        for (int step = first; step < stage.steps(); step++) {
            double rate = stage.schedule().at(step, stage.steps());
            long batchSeed = seed * 1_000_003L + number * 10_000_019L + step;
            add(step(step, rate, new SplittableRandom(batchSeed)), step);
            int done = step + 1;
            boolean last = done == stage.steps();
            boolean measure = last || done % pace.evaluation() == 0;
            if (measure || done % pace.report() == 0) {
                hooks.report().accept(report(number, done, rate, measure, hooks.nanoTime()));
            }
            if (last || done % pace.checkpoint() == 0) {
                hooks.checkpoint().accept(done);
            }
        }
    }

    private float[] step(int step, double rate, SplittableRandom random) {
        try (PtNDManager scope = manager.newSubManager(manager.getDevice())) {
            NDList arguments = task.batch(scope, random);
            arguments.addAll(parameters.stepArguments());
            arguments.add(rates.at(scope, rate));
            OptimizerSettings optimizer = stage.optimizer();
            PtNDArray rule = (PtNDArray) scope.create(
                    new double[] {step + 1, optimizer.beta1(), optimizer.beta2(), optimizer.epsilon(), optimizer.clip()}, new Shape(5));
            rule.setName("rule");
            arguments.add(rule);
            return script.call(scope, task.stepMethod(), arguments);
        }
    }

    private void add(float[] measured, int step) {
        if (!Float.isFinite(measured[0])) {
            throw new TrainingException("The loss is no longer a number at step " + (step + 1) + " of the stage " + stage.name() + ".",
                    "Lower the learning rate in the recipe and start again.");
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += measured[i];
        }
        summed++;
    }

    private TrainingEvent report(int number, int done, double rate, boolean measure, LongSupplier nanoTime) {
        double seconds = Math.max(1e-9, (nanoTime.getAsLong() - lookedAt) / SECOND);
        Map<String, Double> means = new LinkedHashMap<>();
        for (int i = 0; i < sums.length; i++) {
            means.put(task.measures().get(i), sums[i] / Math.max(1, summed));
        }
        double left = (stage.steps() - done) * seconds / Math.max(1, summed);
        double speed = (double) summed * task.tokensPerStep() / seconds;
        Map<String, Double> heldOut = measure ? measured() : Map.of();
        sums = new double[sums.length];
        summed = 0;
        lookedAt = nanoTime.getAsLong();
        return new TrainingEvent(number, done, stage.steps(), means, heldOut, rate, speed, left);
    }

    private Map<String, Double> measured() {
        JniUtils.setGradMode(false);
        try {
            return task.evaluate(manager, script, parameters);
        } finally {
            JniUtils.setGradMode(true);
        }
    }
}
