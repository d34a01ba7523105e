package org.mnemoscope.engine.bench;

import java.time.Duration;

/** How long something took: on the clock, and of the processors' time (all threads of this process). In seconds. */
public record Time(double wall, double cpu) {
    /** Runs a task. */
    static Time of(Runnable task) {
        double cpu = cpuSeconds();
        long start = System.nanoTime();
        task.run();
        return new Time((System.nanoTime() - start) / 1e9, cpuSeconds() - cpu);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    Time dividedBy(double parts) {
        return new Time(wall / parts, cpu / parts);
    }
}
