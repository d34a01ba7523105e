package org.mnemoscope.visualizers.health;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryHealth;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.SegmentSeries;

/**
 * Memory health: lengths of memory embedding and memory prompt, likeness of memories to the one before and to each other, and over
 * how many directions the cached ones spread. An alarm says from where on they are all alike.
 */
public final class HealthView extends FigureView {
    static final String MEMORY_NORM = "memory_norm";
    static final String PROMPT_NORM = "prompt_norm";
    static final String PREVIOUS = "cosine_to_previous";
    static final String MEAN = "mean_cosine_in_cache";
    static final String PARTICIPATION = "participation_ratio";
    static final String PARTICIPATION_SHARE = "participation_share";
    /** Memories whose mean cosine reaches this are alike. */
    static final double ALIKE = 0.95;

    private static final int COLUMNS = 6;

    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", ALIKE);
    private MemoryHealth.Tracker tracker = new MemoryHealth.Tracker(1);
    private @Nullable RunSoFar tracked;
    private SegmentSeries series = series();

    public HealthView(Selection selection) {
        super(selection, "mem-health", new FigureInfo("memory-health"));
    }

    /** The mean cosine from which on memories count as alike. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    private SegmentSeries series() {
        return new SegmentSeries(COLUMNS, trace -> {
            MemoryHealth health = tracker.add(trace);
            double share = health.cached() < 3 ? Double.NaN : health.participation() / (health.cached() - 1);
            return new double[] {
                health.memoryNorm(), health.promptNorm(), health.previousCosine(), health.meanCosine(), health.participation(), share
            };
        });
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        if (run != tracked) {
            tracked = run;
            tracker = new MemoryHealth.Tracker(run == null ? 1 : run.header().settings().cacheCapacity());
            series = series();
        }
        series.take(run);
        return FigureTable.of(info().id(), series.count())
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .number(MEMORY_NORM, Texts.get("view.health.memory-norm"), "", series.column(0))
                .number(PROMPT_NORM, Texts.get("view.health.prompt-norm"), "", series.column(1))
                .number(PREVIOUS, Texts.get("view.health.previous"), "", series.column(2))
                .number(MEAN, Texts.get("view.health.mean"), "", series.column(3))
                .number(PARTICIPATION, Texts.get("view.health.participation"), Texts.get("view.health.directions"), series.column(4))
                .number(PARTICIPATION_SHARE, Texts.get("view.health.participation-share"), "", series.column(5));
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
        return List.of(pick);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new HealthSkin(this);
    }
}
