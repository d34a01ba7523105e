package org.mnemoscope.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.bench.LongRun;

/**
 * The window measures itself: it reads the demo, opens a long run, selects and hovers, writes the figures and closes. Arguments:
 * {@code --out=FILE} for the figures, {@code --long-run=FILE}, {@code --settings=FILE}, and {@code --demo}.
 */
public final class WindowBenchApp extends MnemoscopeApp {
    private static final int GESTURES = 100;

    /** What is being measured; one after the other. */
    private enum Phase { START, READ, OPEN, SELECT, HOVER }

    @Override
    protected SettingsStore settingsStore() {
        return new SettingsStore(Path.of(named("settings")));
    }

    private String named(String option) {
        return getParameters().getNamed().getOrDefault(option, "");
    }

    @Override
    protected void opened(Workbench bench, Stage stage) {
        new Measure(bench, stage).start();
    }

    /** Looks at every frame. */
    private final class Measure extends AnimationTimer {
        private final Workbench bench;
        private final Workspace workspace;
        private final Stage stage;
        private final Map<String, Object> figures = new LinkedHashMap<>();
        private final SplittableRandom random = new SplittableRandom(4);
        private final List<Double> millis = new ArrayList<>();
        private Phase phase = Phase.START;
        private long lastFrame;
        private long begun;
        private boolean waiting;

        Measure(Workbench bench, Stage stage) {
            this.bench = bench;
            this.workspace = bench.workspace();
            this.stage = stage;
            stage.getScene().addPostLayoutPulseListener(this::laidOut);
        }

        @Override
        public void handle(long now) {
            switch (phase) {
                case START -> {
                    figures.putIfAbsent("firstWindowMillis", sinceStart());
                    if (workspace.model() != null) {
                        figures.put("demoModelReadyMillis", sinceStart());
                        phase = Phase.READ;
                    }
                }
                case READ -> readFrame(now);
                case OPEN -> openFrame();
                case SELECT -> gesture(() -> workspace.selection().select(random.nextInt(LongRun.SEGMENTS)), "select", Phase.HOVER);
                case HOVER -> gesture(() -> workspace.selection().hoveredProperty().set(random.nextInt(LongRun.SEGMENTS)), "hover", Phase.HOVER);
            }
            lastFrame = now;
        }

        private void readFrame(long now) {
            if (workspace.state() == ReadingState.READING) {
                millis.add((now - lastFrame) / 1e6);
            } else if (workspace.state() == ReadingState.FINISHED) {
                report("frame");
                phase = Phase.OPEN;
                begun = System.nanoTime();
                bench.opener().openRun(Path.of(named("long-run")));
            }
        }

        /** The run is open when its segments are there and one frame has been drawn since. */
        private void openFrame() {
            if (waiting) {
                figures.put("openLongRunMillis", (System.nanoTime() - begun) / 1e6);
                waiting = false;
                phase = Phase.SELECT;
            } else if (workspace.traces().size() == LongRun.SEGMENTS) {
                waiting = true;
            }
        }

        private void gesture(Runnable gesture, String name, Phase next) {
            if (millis.size() < GESTURES) {
                begun = System.nanoTime();
                waiting = true;
                gesture.run();
                return;
            }
            report(name);
            if (phase == next) {
                stop();
                write();
                stage.close();
            }
            phase = next;
        }

        private void laidOut() {
            if (waiting && (phase == Phase.SELECT || phase == Phase.HOVER)) {
                waiting = false;
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }

        private void report(String name) {
            List<Double> sorted = millis.stream().sorted().toList();
            if (!sorted.isEmpty()) {
                figures.put(name + "P50Millis", sorted.get(sorted.size() / 2));
                figures.put(name + "P99Millis", sorted.get(sorted.size() * 99 / 100));
                figures.put(name + "MaxMillis", sorted.get(sorted.size() - 1));
            }
            millis.clear();
        }

        private void write() {
            try {
                new ObjectMapper().writeValue(Path.of(named("out")).toFile(), figures);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private double sinceStart() {
            return Duration.between(ProcessHandle.current().info().startInstant().orElseGet(Instant::now), Instant.now()).toMillis();
        }
    }
}
