package org.mnemoscope.visualizers.memorymap;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.trace.Floats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projects memories in the background, one request at a time; the newest waits, those between are dropped. After a
 * projection it rests ten times as long as that took, so that a live map uses about a tenth of one core.
 */
final class ProjectionFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);
    private static final double REST_FACTOR = 10;

    private final Executor background;
    private final Executor fxThread;
    private final Consumer<Pca> result;
    private final PauseTransition rest = new PauseTransition();
    private @Nullable List<Floats> waiting;
    private boolean busy;
    private int generation;

    /** {@code result} is called on the FX thread, with projections of the newest run only. */
    ProjectionFeed(Executor background, Executor fxThread, Consumer<Pca> result) {
        this.background = background;
        this.fxThread = fxThread;
        this.result = result;
        rest.setOnFinished(event -> {
            busy = false;
            startNext();
        });
    }

    /** Asks for a projection of these rows. */
    void request(List<Floats> rows) {
        waiting = List.copyOf(rows);
        if (!busy) {
            startNext();
        }
    }

    /** Drops what is waiting and the answer that is under way: they belong to another run. */
    void forget() {
        generation++;
        waiting = null;
        if (busy && rest.getStatus() == PauseTransition.Status.RUNNING) {
            rest.stop();
            busy = false;
        }
    }

    private void startNext() {
        List<Floats> rows = waiting;
        if (rows == null) {
            return;
        }
        waiting = null;
        busy = true;
        int asked = generation;
        background.execute(() -> project(rows, asked));
    }

    private void project(List<Floats> rows, int asked) {
        long start = System.nanoTime();
        Pca pca = null;
        try {
            pca = Pca.of(rows);
        } catch (RuntimeException e) {
            LOG.warn("The memory map of {} memories could not be computed", rows.size(), e);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        Pca answer = pca;
        fxThread.execute(() -> take(answer, asked, millis));
    }

    private void take(@Nullable Pca pca, int asked, double millis) {
        if (asked == generation && pca != null) {
            result.accept(pca);
        }
        if (asked != generation) {
            busy = false;
            startNext();
        } else {
            rest.setDuration(Duration.millis(Math.max(20, REST_FACTOR * millis)));
            rest.playFromStart();
        }
    }
}
