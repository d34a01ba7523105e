package org.mnemoscope.visualizers.testing;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.arcs.ArcView;
import org.mnemoscope.visualizers.book.BookView;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.cost.CostView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.health.HealthView;
import org.mnemoscope.visualizers.influence.InfluenceView;
import org.mnemoscope.visualizers.influence.Influences;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.mnemoscope.visualizers.said.SaidView;
import org.mnemoscope.visualizers.similarity.SimilarityView;
import org.mnemoscope.visualizers.token.LossMapView;
import org.mnemoscope.visualizers.token.MentionGainView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.RankedGainView;
import org.mnemoscope.visualizers.token.RunningView;
import org.mnemoscope.visualizers.token.TokenGainView;

/**
 * Opens every view on a made-up run of the largest size that the program is made for, moves the mouse over it, and writes what the
 * JavaFX thread worked on either to {@code target/full-size.md}: processor time, which a busy machine does not lengthen.
 */
public final class FullSize extends Application {
    private static final int TOKENS = 1_000_000;
    private static final int SEGMENT = 288;
    private static final int CAPACITY = 400;
    private static final int MOVES = 100;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private static Map<String, Function<Selection, TraceControl>> views() {
        Map<String, Function<Selection, TraceControl>> views = new LinkedHashMap<>();
        views.put("text", ReadingView::new);
        views.put("recall matrix", RecallMatrixView::new);
        views.put("inspector", InspectorView::new);
        views.put("book strip", BookView::new);
        views.put("loss by segment", PerplexityView::new);
        views.put("recall concentration", ConcentrationView::new);
        views.put("recall by distance", DistanceView::new);
        views.put("memory popularity", PopularityView::new);
        views.put("arc strip", ArcView::new);
        views.put("running perplexity", RunningView::new);
        views.put("loss by position", PositionView::new);
        views.put("loss map", LossMapView::new);
        views.put("gain of each token", TokenGainView::new);
        views.put("ranked gains", RankedGainView::new);
        views.put("gain by last mention", MentionGainView::new);
        views.put("cost", CostView::new);
        views.put("what a memory says", SaidView::new);
        views.put("weight and effect", selection -> new InfluenceView(selection, new Influences()));
        views.put("memory map", selection -> new MemoryMapView(selection, FullSize::aside, Platform::runLater));
        views.put("self-similarity", selection -> new SimilarityView(selection, FullSize::aside, Platform::runLater));
        views.put("memory health", selection -> new HealthView(selection, FullSize::aside, Platform::runLater));
        return views;
    }

    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "aside");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        SyntheticRun run = SyntheticRun.of(TOKENS, SEGMENT, CAPACITY, List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY));
        List<String> lines = new ArrayList<>(List.of("| view | open, ms | mouse, median ms | mouse, worst ms |", "| --- | --- | --- | --- |"));
        // The first round warms up: classes and styles are loaded once for all views.
        for (boolean counts : new boolean[] {false, true}) {
            views().forEach((name, maker) -> {
                String line = measure(name, maker, run, stage);
                if (counts) {
                    lines.add(line);
                }
            });
        }
        try {
            Files.write(Path.of("target", "full-size.md"), lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        Platform.exit();
    }

    private String measure(String name, Function<Selection, TraceControl> maker, SyntheticRun run, Stage stage) {
        long start = threads.getCurrentThreadCpuTime();
        TraceControl view = maker.apply(new Selection());
        Scene scene = new Scene(new StackPane(view), 900, 600);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        stage.setScene(scene);
        stage.show();
        view.begin(run.header(), run.text());
        view.append(run.traces());
        view.selection().select(1700);
        settle(scene);
        double open = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        double[] moves = new double[MOVES];
        for (int i = 0; i < MOVES; i++) {
            long before = threads.getCurrentThreadCpuTime();
            double x = 60 + 780.0 * i / MOVES;
            double y = 100 + 4.0 * i;
            view.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, x, y, x, y, MouseButton.NONE, 0, false, false, false, false,
                    false, false, false, false, false, true, new PickResult(view, x, y)));
            settle(scene);
            moves[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(moves);
        return String.format(Locale.ROOT, "| %s | %.0f | %.1f | %.1f |", name, open, moves[MOVES / 2], moves[MOVES - 1]);
    }

    /** All that a pulse would do before drawing. */
    private static void settle(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** A main class that is no Application, as the class path asks for. */
    public static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(FullSize.class, arguments);
        }
    }
}
