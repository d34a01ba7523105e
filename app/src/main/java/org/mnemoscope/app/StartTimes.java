package org.mnemoscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Of Linux's clock for what it tells of processes, on every processor. */
    private static final long MILLIS_PER_TICK = 10;
    /** Fields of {@code /proc/self/stat} between the program's name and the ticks from the machine's start to the process's. */
    private static final int FIELDS_BEFORE_START = 19;

    private StartTimes() {}

    /** To be called when the first frame of the window is drawn; gives the ms until then. */
    static long log(Workspace workspace) {
        long firstWindow = sinceStart();
        LOG.info("First window after {} ms ({} ms of processor time)", firstWindow, processorTime());
        workspace.modelProperty().addListener(new ChangeListener<@Nullable LoadedModel>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable LoadedModel> model, @Nullable LoadedModel before, @Nullable LoadedModel now) {
                if (now != null) {
                    LOG.info("First model ready after {} ms ({} ms of processor time)", sinceStart(), processorTime());
                    workspace.modelProperty().removeListener(this);
                }
            }
        });
        return firstWindow;
    }

    /** ms since the process was started. */
    static long sinceStart() {
        try {
            // Java knows the start on Linux only to the second: it adds those ticks to a time of the machine's start that has no fractions.
            long exact = sinceStart(Files.readString(Path.of("/proc/self/stat")), Files.readString(Path.of("/proc/uptime")));
            if (exact >= 0) { // else in a container that has an uptime of its own
                return exact;
            }
        } catch (IOException noLinux) {
            LOG.debug("not Linux", noLinux);
        }
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(started, Instant.now()).toMillis();
    }

    /**
     * ms since the process was started, as Linux tells it.
     *
     * @param stat   {@code /proc/self/stat}; the name of the program in it may hold anything
     * @param uptime {@code /proc/uptime}: seconds since the machine was started, and more
     */
    static long sinceStart(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", FIELDS_BEFORE_START + 2);
        double now = Double.parseDouble(uptime.split(" ", 2)[0]) * 1000;
        return Math.round(now) - Long.parseLong(fields[FIELDS_BEFORE_START]) * MILLIS_PER_TICK;
    }

    /** Of all threads; on a busy machine this says more than the time on the clock. */
    private static long processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }
}
