package org.mnemoscope.engine.training;

/**
 * The learning rate over the steps of a stage: a linear warm-up, the full rate, and half a cosine down to the last rate.
 *
 * @param rate       the full rate
 * @param warmUp     steps of the warm-up
 * @param decay      steps of the descent, the last ones of the stage; all but the warm-up for a plain cosine
 * @param finalShare the last rate as a share of the full one
 */
public record Schedule(double rate, int warmUp, int decay, double finalShare) {
    /** The rate of a step, counted from 0, in a stage of {@code steps} steps. */
    public double at(int step, int steps) {
        if (step < warmUp) {
            return rate * (step + 1) / warmUp;
        }
        int start = steps - decay;
        if (step < start) {
            return rate;
        }
        double done = (step - start + 1.0) / decay;
        return rate * (finalShare + (1 - finalShare) * 0.5 * (1 + Math.cos(Math.PI * done)));
    }
}
