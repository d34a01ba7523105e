package org.mnemoscope.app.workspace;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.mnemoscope.visualizers.common.Turns;

/**
 * Lets the window draw the beginning of a reading before the reading goes on. The code of all views runs for the first time then, beside
 * the compiler that makes it fast: on two processors, with a reading on top, these frames took a tenth of a second.
 */
final class FirstFrames {
    /** The start and the first segments. */
    static final int EVENTS = 5;
    /** ms; a window that draws nothing, being hidden, holds no reading up. */
    private static final long PATIENCE = 250;

    private final Executor pulse;
    private final Turns turns;
    private final long patience;
    private int left = EVENTS;

    /** @param pulse the JavaFX thread, at the next pulse */
    FirstFrames(Executor pulse, Turns turns) {
        this(pulse, turns, PATIENCE);
    }

    FirstFrames(Executor pulse, Turns turns, long patience) {
        this.pulse = pulse;
        this.turns = turns;
        this.patience = patience;
    }

    /** For the engine thread, when the window has been told of an event: returns once it is on the screen, if it is one of the first. */
    void await() {
        if (left == 0) {
            return;
        }
        if (left == EVENTS) {
            // What was loaded moves to where it stays now, when nothing moves in the window, and not in several pauses while the first segments come.
            System.gc();
        }
        left--;
        CountDownLatch drawn = new CountDownLatch(1);
        // The second pulse begins when the frame of the first is laid out and given to the thread that draws.
        pulse.execute(() -> turns.whenDrawn(() -> pulse.execute(drawn::countDown)));
        try {
            if (!drawn.await(patience, TimeUnit.MILLISECONDS)) {
                left = 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
