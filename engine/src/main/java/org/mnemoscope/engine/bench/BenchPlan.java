package org.mnemoscope.engine.bench;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * How much to measure.
 *
 * @param work        a folder for models and other files of this run
 * @param demo        the demo model's folder
 * @param device      {@code cpu} or {@code cuda:N}
 * @param repetitions how often each figure is measured
 * @param quick       shorter readings and one window length only
 * @param tiny        a tiny model in place of every other, to try the bench itself: its figures mean nothing
 * @param stopped     whether the person wants no more of it; looked at between segments
 */
public record BenchPlan(Path work, Path demo, String device, int repetitions, boolean quick, boolean tiny, BooleanSupplier stopped) {
    /** @throws CancellationException if the person wants no more of it */
    void requireGoingOn() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("the bench was stopped");
        }
    }
}
