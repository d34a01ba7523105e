package org.mnemoscope.app.concurrent;

import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The JavaFX thread as executors. The only class that depends on {@link Platform}. */
public final class FxThread {
    private FxThread() {}

    /** Runs tasks on the JavaFX thread, in the order given, never inside the call. */
    public static Executor executor() {
        return Platform::runLater;
    }

    /** Runs each task on the JavaFX thread at the beginning of the next pulse, before layout. */
    public static Executor nextPulse() {
        return task -> Platform.runLater(() -> new NextPulse(task).start());
    }

    /** Ends the JavaFX toolkit, so that {@code Application.launch} returns. */
    public static void exit() {
        Platform.exit();
    }

    private static final class NextPulse extends AnimationTimer {
        private final Runnable task;

        NextPulse(Runnable task) {
            this.task = task;
        }

        @Override
        public void handle(long now) {
            stop();
            task.run();
        }
    }
}
