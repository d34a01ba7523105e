package org.mnemoscope.engine.trace;

/** Where the time of one step went, in milliseconds; {@code conditions} is everything beside HMT. */
public record StepTiming(double summary, double recall, double main, double conditions) {
    public double totalMillis() {
        return summary + recall + main + conditions;
    }
}
