package org.mnemoscope.engine.reading;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The commands a person gives to one reading, from any thread. The loop looks at them between segments. */
public final class ReadingControl {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private boolean stopped;
    /** Segments that may still be read although the reading is paused. */
    private int steps;

    /** Wait after the segment in work. */
    public void pause() {
        command(() -> {
            paused = true;
            steps = 0;
        });
    }

    /** Go on. */
    public void resume() {
        command(() -> paused = false);
    }

    /** Read one more segment and wait; a reading that runs waits after its next segment. */
    public void step() {
        command(() -> {
            paused = true;
            steps++;
        });
    }

    /** End after the segment in work; what was read stays. Cannot be taken back. */
    public void stop() {
        command(() -> stopped = true);
    }

    public boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    public boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    private void command(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called by the loop before each segment: waits while paused. An interrupt of the thread stops the reading.
     *
     * @param onWait called, without the lock, before the loop begins to wait
     * @param onGo   called, without the lock, when a pause is over; not for a step, after which the pause goes on
     * @return whether to read the next segment; false to end
     */
    boolean awaitTurn(Runnable onWait, Runnable onGo) {
        if (mustWait()) {
            onWait.run();
            await();
            if (!isPaused() && !isStopped()) {
                onGo.run();
            }
        }
        lock.lock();
        try {
            if (paused && steps > 0) {
                steps--;
            }
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    private boolean mustWait() {
        lock.lock();
        try {
            return paused && steps == 0 && !stopped;
        } finally {
            lock.unlock();
        }
    }

    private void await() {
        lock.lock();
        try {
            while (paused && steps == 0 && !stopped) {
                changed.await();
            }
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
