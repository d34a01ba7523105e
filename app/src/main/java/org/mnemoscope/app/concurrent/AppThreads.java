package org.mnemoscope.app.concurrent;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every thread of the program, by what it may touch.
 *
 * @param fx         the JavaFX thread
 * @param pulse      the JavaFX thread, at the next pulse
 * @param engine     the one thread that owns model, tokenizer and reading
 * @param background files and sums that need no model
 * @param sums       long sums of views, as a map or a matrix of cosines: given up when the window closes
 */
public record AppThreads(Executor fx, Executor pulse, Executor engine, Executor background, Executor sums) {
    private static final Logger LOG = LoggerFactory.getLogger(AppThreads.class);

    /** The real threads. All of them are daemons: a native call in work never holds the program open. */
    public static AppThreads start() {
        return new AppThreads(
                FxThread.executor(), FxThread.nextPulse(), single("engine"), single("background"), single("sums"));
    }

    /** Everything on the calling thread, at once: for tests. */
    public static AppThreads same() {
        Executor same = Runnable::run;
        return new AppThreads(same, same, same, same, same);
    }

    /** Does work on a thread of ours and hands its result, or what was thrown, to the JavaFX thread. */
    public <T> void call(Executor where, Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        where.execute(() -> {
            try {
                T result = work.get();
                fx.execute(() -> done.accept(result));
            } catch (RuntimeException | Error thrown) { // an Error too: a missing native library must be told, not lost
                fx.execute(() -> failed.accept(thrown));
            }
        });
    }

    /** Takes no new work and waits for what runs, at most so long for all threads together; true if all ended. */
    public boolean close(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean ended = true;
        if (sums instanceof ExecutorService service) {
            service.shutdownNow();
        }
        for (Executor executor : List.of(engine, background, sums)) {
            if (executor instanceof ExecutorService service) {
                service.shutdown();
                ended &= await(service, deadline - System.nanoTime());
            }
        }
        return ended;
    }

    private static boolean await(ExecutorService service, long nanos) {
        try {
            return service.awaitTermination(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** After its end it drops new tasks: a view may still ask for a drawing while the window goes away. */
    private static ExecutorService single(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "mnemoscope-" + name);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler((t, thrown) -> LOG.error("on thread {}", t.getName(), thrown));
            return thread;
        }, new ThreadPoolExecutor.DiscardPolicy());
    }
}
