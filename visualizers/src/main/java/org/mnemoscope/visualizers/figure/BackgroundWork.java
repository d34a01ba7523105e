package org.mnemoscope.visualizers.figure;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of a view that takes long, in the background, one piece at a time; the newest waits, those between are dropped. After a piece
 * it rests ten times as long as that took, so that a live view uses about a tenth of one core.
 *
 * @param <R> what comes out
 */
public final class BackgroundWork<R> {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final double REST_FACTOR = 10;

    private final Executor background;
    private final Executor fxThread;
    private final Consumer<R> result;
    private final PauseTransition rest = new PauseTransition();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private @Nullable Work<R> waiting;
    private boolean busy;
    private int generation;
    private AtomicBoolean wanted = new AtomicBoolean(true);

    /** One piece of work. */
    @FunctionalInterface
    public interface Work<R> {
        /** Works until done, or until {@code goOn}, which is told the share done now and then, says no: then empty. */
        Optional<R> run(DoublePredicate goOn);
    }

    /** {@code result} is called on the FX thread, with what was asked for since the last {@link #forget}. */
    public BackgroundWork(Executor background, Executor fxThread, Consumer<R> result) {
        this.background = background;
        this.fxThread = fxThread;
        this.result = result;
        rest.setOnFinished(event -> {
            busy = false;
            startNext();
        });
    }

    /** The share of the work under way that is done; NaN while none is. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks for work. */
    public void request(Work<R> work) {
        waiting = work;
        if (!busy) {
            startNext();
        }
    }

    /** Drops what is waiting and gives up what is under way: they belong to another run, or to other options. */
    public void forget() {
        generation++;
        waiting = null;
        wanted.set(false);
        progress.set(Double.NaN);
        if (busy && rest.getStatus() == PauseTransition.Status.RUNNING) {
            rest.stop();
            busy = false;
        }
    }

    private void startNext() {
        Work<R> work = waiting;
        if (work == null) {
            return;
        }
        waiting = null;
        busy = true;
        wanted = new AtomicBoolean(true);
        progress.set(0);
        int asked = generation;
        AtomicBoolean still = wanted;
        background.execute(() -> run(work, asked, still));
    }

    private void run(Work<R> work, int asked, AtomicBoolean still) {
        long start = System.nanoTime();
        Optional<R> done = Optional.empty();
        int[] told = {0};
        try {
            done = work.run(share -> {
                int percent = (int) (100 * share);
                if (percent > told[0]) {
                    told[0] = percent;
                    fxThread.execute(() -> tell(asked, share));
                }
                return still.get() && !Thread.currentThread().isInterrupted();
            });
        } catch (RuntimeException e) {
            LOG.warn("The numbers of a view could not be computed", e);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        Optional<R> answer = done;
        fxThread.execute(() -> take(answer.orElse(null), asked, millis));
    }

    private void tell(int asked, double share) {
        if (asked == generation) {
            progress.set(share);
        }
    }

    private void take(@Nullable R done, int asked, double millis) {
        if (asked != generation) {
            busy = false;
            startNext();
            return;
        }
        progress.set(Double.NaN);
        if (done != null) {
            result.accept(done);
        }
        rest.setDuration(Duration.millis(Math.max(20, REST_FACTOR * millis)));
        rest.playFromStart();
    }
}
