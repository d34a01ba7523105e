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
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntConsumer;
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
    /** How many segments come one by one at the end, and how many are selected. */
    private static final int MORE = 9;

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
        views.put("memory map", selection -> new MemoryMapView(selection, Runnable::run, Runnable::run));
        views.put("self-similarity", selection -> new SimilarityView(selection, Runnable::run, Runnable::run));
        views.put("memory health", selection -> new HealthView(selection, Runnable::run, Runnable::run));
        return views;
    }


    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        SyntheticRun run = SyntheticRun.of(TOKENS, SEGMENT, CAPACITY, List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY));
        List<String> lines = new ArrayList<>(List.of(
                "| view | open, ms | mouse, median ms | mouse, worst ms | one segment more, ms | its drawing, ms | another selected, ms | its drawing, ms |",
                "| --- | --- | --- | --- | --- | --- | --- | --- |"));
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
        view.append(run.first(run.traces().size() - MORE));
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
        double[] more = median(scene, i -> view.append(run.traces().subList(run.traces().size() - MORE + i, run.traces().size() - MORE + i + 1)));
        double[] selected = median(scene, i -> view.selection().select(1800 + 10 * i));
        return String.format(Locale.ROOT, "| %s | %.0f | %.1f | %.1f | %.1f | %.0f | %.1f | %.0f |", name, open, moves[MOVES / 2], moves[MOVES - 1],
                more[0], more[1], selected[0], selected[1]);
    }

    /** Of changes of a view, the median ms of this thread, and of the thread that draws, over what it needs for a view that has not changed. */
    private double[] median(Scene scene, IntConsumer change) {
        double[] laid = new double[MORE];
        double[] drawn = new double[MORE];
        for (int i = 0; i < MORE; i++) {
            double unchanged = drawing(scene);
            long before = threads.getCurrentThreadCpuTime();
            change.accept(i);
            settle(scene);
            laid[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
            drawn[i] = Math.max(0, drawing(scene) - unchanged);
        }
        Arrays.sort(laid);
        Arrays.sort(drawn);
        return new double[] {laid[MORE / 2], drawn[MORE / 2]};
    }

    /** Takes a picture of the scene, and says how many ms the drawing thread worked. */
    private double drawing(Scene scene) {
        long thread = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(Objects::nonNull)
                .filter(info -> info.getThreadName().startsWith("QuantumRenderer")).findFirst().orElseThrow().getThreadId();
        long before = threads.getThreadCpuTime(thread);
        scene.snapshot(null);
        return (threads.getThreadCpuTime(thread) - before) / 1e6;
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
