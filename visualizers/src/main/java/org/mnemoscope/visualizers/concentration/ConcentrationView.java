package org.mnemoscope.visualizers.concentration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.SegmentSeries;
import org.mnemoscope.visualizers.plot.LinesView;

/**
 * Recall concentration by segment: entropy as a share of its maximum, the number of memories effectively recalled, and the
 * mass on the strongest one and three. A threshold on the entropy picks diffuse or sharp segments.
 */
public final class ConcentrationView extends LinesView {
    static final String ENTROPY = "relative_entropy";
    static final String EFFECTIVE = "effective_memories";
    static final String TOP_1 = "top_1_mass";
    static final String TOP_3 = "top_3_mass";

    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(this, "side", Side.NONE);
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.9);
    private final SegmentSeries series = new SegmentSeries(5, ConcentrationView::measure);

    public ConcentrationView(Selection selection) {
        super(selection, "mem-concentration", new FigureInfo("recall-concentration"), List.of(ENTROPY, EFFECTIVE, TOP_1, TOP_3));
        side.addListener((property, before, now) -> pickBeyondThreshold());
    }

    /** Which segments the threshold picks; {@link Side#NONE} hides it. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** The entropy that parts diffuse from sharp recalls, as a share of its maximum. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Memories in the cache, relative entropy, effective memories, mass of the strongest one and three; NaN without recall. */
    private static double[] measure(SegmentTrace trace) {
        return trace.recall().map(ConcentrationView::measure).orElse(new double[] {0, Double.NaN, Double.NaN, Double.NaN, Double.NaN});
    }

    private static double[] measure(Recall recall) {
        RecallStats stats = RecallStats.of(recall);
        double sum = recall.weights().sum();
        return new double[] {
            stats.memories(), stats.relativeEntropy(), stats.effectiveMemories(),
            RecallStats.topMass(recall, 1) / sum, RecallStats.topMass(recall, 3) / sum
        };
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        series.take(run);
        return lines().smoothed(FigureTable.of(info().id(), series.count())
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .whole("memories", Texts.get("view.concentration.memories"), series.column(0))
                .number(ENTROPY, nameOf(ENTROPY), "", series.column(1))
                .number(EFFECTIVE, nameOf(EFFECTIVE), Texts.get("view.concentration.unit.memories"), series.column(2))
                .number(TOP_1, nameOf(TOP_1), "", series.column(3))
                .number(TOP_3, nameOf(TOP_3), "", series.column(4)));
    }

    /** Picks the segments that the threshold asks for, in one step that can be undone. */
    void pickBeyondThreshold() {
        if (side.get() != Side.NONE) {
            selection().pick(Picked.segments(beyondThreshold()), Gesture.THRESHOLD);
        }
    }

    /** Shows what the threshold would pick, while it is dragged. */
    void showBeyondThreshold() {
        selection().drag(Picked.segments(beyondThreshold()));
    }

    private IndexSet beyondThreshold() {
        FigureTable.Column entropy = table().column(ENTROPY);
        return IndexSet.of(IntStream.range(0, table().rowCount()).filter(segment -> side.get() == Side.DIFFUSE
                ? entropy.number(segment) >= threshold.get()
                : entropy.number(segment) < threshold.get()));
    }

    @Override
    protected List<ButtonBase> options() {
        List<ButtonBase> options = new ArrayList<>();
        options.add(new OptionMenu<>(Texts.get("view.concentration.pick"), side, () -> List.of(Side.values()), ConcentrationView::wording));
        options.addAll(lines().menus(ConcentrationView::nameOf));
        return options;
    }

    /** What a line is called. */
    static String nameOf(String key) {
        return Texts.get(switch (key) {
            case ENTROPY -> "view.concentration.entropy";
            case EFFECTIVE -> "view.concentration.effective";
            case TOP_1 -> "view.concentration.top-1";
            default -> "view.concentration.top-3";
        });
    }

    private static String wording(Side side) {
        return switch (side) {
            case NONE -> Texts.get("view.concentration.pick.none");
            case DIFFUSE -> Texts.get("view.concentration.pick.diffuse");
            case SHARP -> Texts.get("view.concentration.pick.sharp");
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ConcentrationSkin(this);
    }
}
