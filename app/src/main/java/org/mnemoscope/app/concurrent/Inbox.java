package org.mnemoscope.app.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * What one thread tells another, drained in batches: however many items arrive between two pulses, the reader is called once.
 *
 * @param <T> the items; their order is kept
 */
public final class Inbox<T> {
    private final Executor drainer;
    private final Consumer<List<T>> reader;
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /**
     * @param drainer runs the reader, as {@link FxThread#nextPulse()}
     * @param reader  gets all items that wait, at least one
     */
    public Inbox(Executor drainer, Consumer<List<T>> reader) {
        this.drainer = drainer;
        this.reader = reader;
    }

    /** Puts an item in; from any thread. */
    public void post(T item) {
        waiting.add(item);
        if (scheduled.compareAndSet(false, true)) {
            drainer.execute(this::drain);
        }
    }

    private void drain() {
        scheduled.set(false); // before emptying: an item that comes now schedules the next drain
        List<T> batch = new ArrayList<>();
        for (T item = waiting.poll(); item != null; item = waiting.poll()) {
            batch.add(item);
        }
        if (!batch.isEmpty()) {
            reader.accept(batch);
        }
    }
}
