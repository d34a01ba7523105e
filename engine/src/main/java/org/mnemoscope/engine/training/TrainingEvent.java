package org.mnemoscope.engine.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A line of the log.
 *
 * @param stage           counted from 0
 * @param step            steps of the stage that are done
 * @param steps           of the stage
 * @param means           losses by name, each the mean since the line before, in nats; the norm of the gradients
 * @param heldOut         losses on held-out text by name, in nats; empty where none was measured
 * @param rate            learning rate of the last step
 * @param tokensPerSecond text tokens trained on per second since the line before
 * @param secondsLeft     of the stage, at that speed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrainingEvent(
        int stage, int step, int steps, Map<String, Double> means, Map<String, Double> heldOut, double rate, double tokensPerSecond,
        double secondsLeft) {
    public TrainingEvent {
        means = Map.copyOf(means);
        heldOut = Map.copyOf(heldOut);
    }

    TrainingEvent withHeldOut(Map<String, Double> measured) {
        return new TrainingEvent(stage, step, steps, means, measured, rate, tokensPerSecond, secondsLeft);
    }
}
