package org.mnemoscope.app.concurrent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when the program is told to end (Ctrl-C, a closing session): a last deed, and time for the work to come to its end. */
public final class InterruptHook implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InterruptHook.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /**
     * @param onInterrupt  asks the work to end
     * @param waitSeconds  how long the program's end waits for {@link #close} at most
     */
    public InterruptHook(Runnable onInterrupt, int waitSeconds) {
        hook = new Thread(() -> {
            onInterrupt.run();
            await(waitSeconds);
        }, "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * For work that must not be cut off, as native code that the end of the JVM would pull the ground from under: the program's
     * end waits for it however long it takes.
     */
    public static InterruptHook untilDone(Runnable onInterrupt) {
        return new InterruptHook(onInterrupt, Integer.MAX_VALUE);
    }

    private void await(int seconds) {
        try {
            if (!ended.await(seconds, TimeUnit.SECONDS)) {
                LOG.warn("The work did not end within {} s and is cut off", seconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook waits for just this call.
        }
    }
}
