package org.mnemoscope.visualizers.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryHealth;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.figure.BackgroundWork;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.plot.LinesView;

/**
 * Memory health: lengths of memory embedding and memory prompt, likeness of memories to the one before and to each other, and over
 * how many directions the cached ones spread. An alarm says from where on they are all alike.
 */
public final class HealthView extends LinesView {
    static final String MEMORY_NORM = "memory_norm";
    static final String PROMPT_NORM = "prompt_norm";
    static final String PREVIOUS = "cosine_to_previous";
    static final String MEAN = "mean_cosine_in_cache";
    static final String PARTICIPATION = "participation_ratio";
    static final String PARTICIPATION_SHARE = "participation_share";
    /** Memories whose mean cosine reaches this are alike. */
    static final double ALIKE = 0.95;

    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", ALIKE);
    private final BackgroundWork<List<MemoryHealth>> work;
    private @Nullable RunSoFar tracked;
    private Tracking tracking = new Tracking(1);
    private int asked;
    private List<MemoryHealth> health = List.of();

    /** What is measured of a run so far: belongs to the work in the background. */
    private static final class Tracking {
        private final MemoryHealth.Tracker tracker;
        private final List<MemoryHealth> measured = new ArrayList<>();

        Tracking(int capacity) {
            tracker = new MemoryHealth.Tracker(capacity);
        }

        Optional<List<MemoryHealth>> measure(List<SegmentTrace> traces, DoublePredicate goOn) {
            for (int n = measured.size(); n < traces.size(); n++) {
                if (!goOn.test((double) n / traces.size())) {
                    return Optional.empty();
                }
                measured.add(tracker.add(traces.get(n)));
            }
            return Optional.of(List.copyOf(measured));
        }
    }

    /**
     * @param background where the products of memories are computed: of thousands of long memories that takes seconds
     * @param fxThread   where they are taken in
     */
    public HealthView(Selection selection, Executor background, Executor fxThread) {
        super(selection, "mem-health", new FigureInfo("memory-health"), List.of(MEMORY_NORM, PROMPT_NORM, MEAN, PREVIOUS, PARTICIPATION_SHARE));
        work = new BackgroundWork<>(background, fxThread, measured -> {
            health = measured;
            changed();
        });
    }

    /** The mean cosine from which on memories count as alike. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Asks for what is new in a run; another run starts again. */
    private void measure(@Nullable RunSoFar run) {
        if (run != tracked) {
            tracked = run;
            tracking = new Tracking(run == null ? 1 : run.header().settings().cacheCapacity());
            asked = 0;
            health = List.of();
            work.forget();
        }
        if (run != null && run.readCount() > asked) {
            asked = run.readCount();
            Tracking own = tracking;
            List<SegmentTrace> traces = List.copyOf(run.traces());
            work.request(goOn -> own.measure(traces, goOn));
        }
    }

    /** The participation ratio as a share of the most that so many memories can have; NaN for fewer than three. */
    private static double share(MemoryHealth of) {
        return of.cached() < 3 ? Double.NaN : of.participation() / (of.cached() - 1);
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        measure(run);
        List<MemoryHealth> rows = health;
        return lines().smoothed(FigureTable.of(info().id(), rows.size())
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .number(MEMORY_NORM, nameOf(MEMORY_NORM), "", row -> rows.get(row).memoryNorm())
                .number(PROMPT_NORM, nameOf(PROMPT_NORM), "", row -> rows.get(row).promptNorm())
                .number(PREVIOUS, nameOf(PREVIOUS), "", row -> rows.get(row).previousCosine())
                .number(MEAN, nameOf(MEAN), "", row -> rows.get(row).meanCosine())
                .number(PARTICIPATION, Texts.get("view.health.participation"), Texts.get("view.health.directions"), row -> rows.get(row).participation())
                .number(PARTICIPATION_SHARE, nameOf(PARTICIPATION_SHARE), "", row -> share(rows.get(row))));
    }

    /** The segments after which all cached memories are alike. */
    IndexSet alarmed() {
        FigureTable.Column mean = table().column(MEAN);
        return IndexSet.of(IntStream.range(0, table().rowCount()).filter(segment -> mean.number(segment) >= threshold.get()));
    }

    @Override
    protected List<ButtonBase> options() {
        Button pick = new Button(Texts.get("view.health.pick"));
        pick.getStyleClass().addAll("mem-option", "flat", "small");
        pick.setTooltip(Tips.of(Texts.get("view.health.pick.tooltip")));
        pick.setOnAction(event -> selection().pick(Picked.segments(alarmed()), Gesture.THRESHOLD));
        List<ButtonBase> options = new ArrayList<>(List.of(pick));
        options.addAll(lines().menus(HealthView::nameOf));
        return options;
    }

    /** What a line is called. */
    static String nameOf(String key) {
        return Texts.get(switch (key) {
            case MEMORY_NORM -> "view.health.memory-norm";
            case PROMPT_NORM -> "view.health.prompt-norm";
            case MEAN -> "view.health.mean";
            case PREVIOUS -> "view.health.previous";
            default -> "view.health.participation-share";
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HealthSkin(this);
    }
}
