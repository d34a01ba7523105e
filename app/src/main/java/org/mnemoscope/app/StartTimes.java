package org.mnemoscope.app;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log how long the start took, counted from the start of the process. */
final class StartTimes {
    private static final Logger LOG = LoggerFactory.getLogger(StartTimes.class);

    private StartTimes() {}

    /** To be called when the window is shown. */
    static void log(Workspace workspace) {
        LOG.info("First window after {} ms ({} ms of processor time)", sinceStart(), processorTime());
        workspace.modelProperty().addListener(new ChangeListener<@Nullable LoadedModel>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable LoadedModel> model, @Nullable LoadedModel before, @Nullable LoadedModel now) {
                if (now != null) {
                    LOG.info("First model ready after {} ms ({} ms of processor time)", sinceStart(), processorTime());
                    workspace.modelProperty().removeListener(this);
                }
            }
        });
    }

    /** ms since the process was started. */
    static long sinceStart() {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(started, Instant.now()).toMillis();
    }

    /** Of all threads; on a busy machine this says more than the time on the clock. */
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }
}
