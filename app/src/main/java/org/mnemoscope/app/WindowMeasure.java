package org.mnemoscope.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * Looks at every frame of the window: while it reads the demo, until a long run is open, while segments are selected and
 * while the mouse moves over the views, while the end of the run is read once more, and while each view is opened. Beside the times on the clock stand those that the JavaFX thread worked and, while reading, those
 * of the thread that draws, which a busy machine does not lengthen.
 */
final class WindowMeasure extends AnimationTimer {
    private static final double FRAME_GOAL = 50;
    private static final double RESPONSE_GOAL = 16;
    /** Fifteen segments a second, as the demo is read. */
    private static final int FRAMES_BETWEEN = 4;
    /** A frame is drawn while the next one is prepared, so it is seen when the one after that begins. */
    static final int FRAMES_UNTIL_SEEN = 2;

    /**
     * What is measured with.
     *
     * @param run         a run file
     * @param segments    how many segments it holds
     * @param gestures    how many times something is selected and hovered over
     * @param firstWindow ms from the start of the process to the window's first frame
     */
    record Plan(Path run, int segments, int gestures, long firstWindow) {}

    /** What is measured now: is told of every frame. */
    private interface Phase {
        void frame(double millisSinceLast);
    }

    private final MainWindow window;
    private final Workspace workspace;
    private final Scene scene;
    private final Plan plan;
    private final Consumer<Map<String, Object>> done;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(4);
    private Phase phase = this::awaitModel;
    private final WorkClock layoutClock = WorkClock.ofThisThread();
    private final WorkClock drawingClock = WorkClock.ofTheDrawing();
    private Millis frames = new Millis();
    private Millis responses = new Millis();
    private Millis work = new Millis();
    private final Millis drawing = new Millis();
    private long lastFrame = System.nanoTime();
    private long begun;
    private int framesToWait;
    private boolean answering;
    private Runnable laidOut = () -> {};

    /**
     * @param window the demo is being opened and read in it
     * @param done   takes the figures, by name
     */
    WindowMeasure(MainWindow window, Scene scene, Plan plan, Consumer<Map<String, Object>> done) {
        this.window = window;
        this.workspace = window.bench().workspace();
        this.scene = scene;
        this.plan = plan;
        this.done = done;
        figures.put("firstWindowMillis", plan.firstWindow);
        scene.addPostLayoutPulseListener(this::answered);
    }

    @Override
    public void handle(long pulse) {
        long now = System.nanoTime();
        double millis = (now - lastFrame) / 1e6;
        lastFrame = now;
        Notice notice = workspace.noticeProperty().get();
        if (notice != null && notice.kind() == Notice.Kind.ERROR) {
            figures.put("reason", "The measure was given up. " + notice.what());
            end();
        } else {
            phase.frame(millis);
        }
    }

    private void awaitModel(double millis) {
        if (workspace.model() != null) {
            figures.put("demoModelReadyMillis", StartTimes.sinceStart());
            phase = this::read;
        }
    }

    private void read(double millis) {
        if (workspace.state() == ReadingState.READING) {
            if (begun == 0) {
                begun = System.nanoTime();
            } else {
                frames.add(millis);
                work.add(layoutClock.millis());
                drawing.add(drawingClock.millis());
            }
            layoutClock.restart();
            drawingClock.restart();
        } else if (workspace.state() == ReadingState.FINISHED) {
            figures.put("segmentsPerSecond", workspace.traces().size() * 1e9 / (System.nanoTime() - begun));
            figures.put("readingFrames", frames.against(FRAME_GOAL));
            figures.put("readingWork", work.against(FRAME_GOAL));
            figures.put("readingDrawing", drawing.against(FRAME_GOAL));
            begun = System.nanoTime();
            layoutClock.restart();
            framesToWait = FRAMES_UNTIL_SEEN;
            window.bench().opener().openRun(plan.run);
            phase = this::open;
        }
    }

    private void open(double millis) {
        if (workspace.traces().size() == plan.segments && framesToWait-- == 0) {
            figures.put("openLongRunMillis", (System.nanoTime() - begun) / 1e6);
            figures.put("openLongRunWorkMillis", layoutClock.millis());
            gestures("select", () -> workspace.selection().select(random.nextInt(plan.segments)), () -> gestures("hover", this::moveMouse, this::readOn));
        }
    }

    /** Does something at every second frame; the frame between belongs to what it caused. */
    private void gestures(String name, Runnable gesture, Runnable next) {
        frames = new Millis();
        responses = new Millis();
        work = new Millis();
        boolean[] rests = {true};
        phase = millis -> {
            rests[0] = !rests[0];
            if (rests[0]) {
                frames.add(millis);
            } else if (frames.count() == plan.gestures) {
                figures.put(name + "Response", responses.against(RESPONSE_GOAL));
                figures.put(name + "Work", work.against(RESPONSE_GOAL));
                figures.put(name + "Frames", frames.against(FRAME_GOAL));
                next.run();
            } else {
                begun = System.nanoTime();
                layoutClock.restart();
                answering = true;
                gesture.run();
            }
        };
    }

    /** Called when a frame is laid out: views have drawn what they show by then. */
    private void answered() {
        laidOut.run();
        if (answering) {
            answering = false;
            responses.add((System.nanoTime() - begun) / 1e6);
            work.add(layoutClock.millis());
        }
    }

    /** Over any of the views that draw by themselves. */
    private void moveMouse() {
        List<Node> views = List.copyOf(scene.getRoot().lookupAll(".mem-view"));
        ViewVisits.moveMouse(views.get(random.nextInt(views.size())), random);
    }

    private void visitViews() {
        ViewVisits visits = new ViewVisits(window.dock(), ViewCatalog.views().stream().map(ViewEntry::id).toList());
        laidOut = visits::laidOut;
        phase = millis -> {
            if (!visits.frame()) {
                figures.putAll(visits.figures());
                end();
            }
        };
    }

    /** The end of the long run once more as if it were being read: a segment comes at every fourth frame. */
    private void readOn() {
        RunHeader header = Objects.requireNonNull(workspace.header());
        TokenizedText text = Objects.requireNonNull(workspace.text());
        List<SegmentTrace> all = List.copyOf(workspace.traces());
        int before = all.size() - plan.gestures;
        workspace.beginRun(header, text, all.size());
        workspace.append(all.subList(0, before));
        frames = new Millis();
        int[] passed = {-FRAMES_BETWEEN * FRAMES_UNTIL_SEEN};
        phase = millis -> {
            int next = before + passed[0] / FRAMES_BETWEEN;
            if (next == all.size()) {
                figures.put("longReadingFrames", frames.against(FRAME_GOAL));
                visitViews();
            } else if (passed[0]++ >= 0) {
                frames.add(millis);
                if ((passed[0] - 1) % FRAMES_BETWEEN == 0) {
                    workspace.append(all.subList(next, next + 1));
                }
            }
        };
    }

    private void end() {
        stop();
        done.accept(figures);
    }
}
