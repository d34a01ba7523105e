package org.mnemoscope.engine.trace;

/**
 * What one step cost: where its time went, in milliseconds, and the memory in use after it.
 *
 * @param conditions everything beside HMT
 */
public record StepTiming(double summary, double recall, double main, double conditions, Footprint footprint) {
    /** Without memory in use. */
    public StepTiming(double summary, double recall, double main, double conditions) {
        this(summary, recall, main, conditions, Footprint.UNKNOWN);
    }

    /** The same time with the memory in use after it. */
    public StepTiming with(Footprint measured) {
        return new StepTiming(summary, recall, main, conditions, measured);
    }

    public double totalMillis() {
        return summary + recall + main + conditions;
    }
}
