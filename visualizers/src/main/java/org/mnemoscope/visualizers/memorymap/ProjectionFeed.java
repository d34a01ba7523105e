package org.mnemoscope.visualizers.memorymap;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays embeddings out in the background, one wish at a time; the newest waits, those between are dropped. After a layout it rests
 * ten times as long as that took, so that a live map uses about a tenth of one core.
 */
final class ProjectionFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);
    private static final double REST_FACTOR = 10;

    private final Executor background;
    private final Executor fxThread;
    private final Consumer<MapLayout> result;
    private final PauseTransition rest = new PauseTransition();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);
    private MapLayout.@Nullable Wish waiting;
    private boolean busy;
    private int generation;
    private AtomicBoolean wanted = new AtomicBoolean(true);

    /** {@code result} is called on the FX thread, with layouts of the newest generation only. */
    ProjectionFeed(Executor background, Executor fxThread, Consumer<MapLayout> result) {
        this.background = background;
        this.fxThread = fxThread;
        this.result = result;
        rest.setOnFinished(event -> {
            busy = false;
            startNext();
        });
    }

    /** The share of the layout under way that is done; NaN while none is. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Asks for a layout. */
    void request(MapLayout.Wish wish) {
        waiting = wish;
        if (!busy) {
            startNext();
        }
    }

    /** Drops what is waiting and gives up what is under way: they belong to another run, or to other options. */
    void forget() {
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
        MapLayout.Wish wish = waiting;
        if (wish == null) {
            return;
        }
        waiting = null;
        busy = true;
        wanted = new AtomicBoolean(true);
        progress.set(0);
        int asked = generation;
        AtomicBoolean still = wanted;
        background.execute(() -> layOut(wish, asked, still));
    }

    private void layOut(MapLayout.Wish wish, int asked, AtomicBoolean still) {
        long start = System.nanoTime();
        Optional<MapLayout> layout = Optional.empty();
        int[] told = {0};
        try {
            layout = MapLayout.of(wish, share -> {
                int percent = (int) (100 * share);
                if (percent > told[0]) {
                    told[0] = percent;
                    fxThread.execute(() -> tell(asked, share));
                }
                return still.get() && !Thread.currentThread().isInterrupted();
            });
        } catch (RuntimeException e) {
            LOG.warn("The memory map of {} embeddings could not be computed", wish.rows().size(), e);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        Optional<MapLayout> answer = layout;
        fxThread.execute(() -> take(answer.orElse(null), asked, millis));
    }

    private void tell(int asked, double share) {
        if (asked == generation) {
            progress.set(share);
        }
    }

    private void take(@Nullable MapLayout layout, int asked, double millis) {
        if (asked != generation) {
            busy = false;
            startNext();
            return;
        }
        progress.set(Double.NaN);
        if (layout != null) {
            result.accept(layout);
        }
        rest.setDuration(Duration.millis(Math.max(20, REST_FACTOR * millis)));
        rest.playFromStart();
    }
}
