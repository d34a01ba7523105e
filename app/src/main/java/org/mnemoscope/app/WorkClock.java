package org.mnemoscope.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;

/** A clock that goes while one thread works, and stands while it waits. */
final class WorkClock {
    /** How JavaFX names the thread that draws what the JavaFX thread has laid out. */
    private static final String DRAWING = "QuantumRenderer";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long thread;
    private long begun;

    private WorkClock(long thread) {
        this.thread = thread;
        restart();
    }

    static WorkClock ofThisThread() {
        return new WorkClock(Thread.currentThread().getId());
    }

    /** To be made when JavaFX is running. */
    static WorkClock ofTheDrawing() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new WorkClock(Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().startsWith(DRAWING)).mapToLong(ThreadInfo::getThreadId).findFirst()
                .orElseThrow(() -> new IllegalStateException("JavaFX has no thread named " + DRAWING)));
    }

    void restart() {
        begun = threads.getThreadCpuTime(thread);
    }

    /** ms of work since the last start. */
    double millis() {
        return (threads.getThreadCpuTime(thread) - begun) / 1e6;
    }
}
