package org.mnemoscope.visualizers.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryGain;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.Playback;

/**
 * The book from left to right with an arc from every segment to those it recalls most: the width is the weight, the colour the
 * memory gain of the reading segment. Weak and near recalls can be left out; the reading can be played.
 */
public final class ArcView extends FigureView {
    static final int MOST = 10;
    static final double LEAST_WEIGHT = 0.001;

    private final DoubleProperty leastWeight = new SimpleDoubleProperty(this, "leastWeight", 0.05);
    private final IntegerProperty leastDistance = new SimpleIntegerProperty(this, "leastDistance", 2);
    private final IntegerProperty most = new SimpleIntegerProperty(this, "most", 1);
    private final Playback playback = new Playback(this::readCount);
    private List<Arc> arcs = List.of();
    private double[] gains = new double[0];

    public ArcView(Selection selection) {
        super(selection, "mem-arcs", new FigureInfo("arc-strip"));
        tabulateOn(leastWeight);
        tabulateOn(leastDistance);
        tabulateOn(most);
        tabulateOn(selection.baselineProperty());
    }

    /** Recalls with a smaller weight are left out. */
    public DoubleProperty leastWeightProperty() {
        return leastWeight;
    }

    /** Recalls of nearer segments are left out. */
    public IntegerProperty leastDistanceProperty() {
        return leastDistance;
    }

    /** So many recalls of each segment are shown at most. */
    public IntegerProperty mostProperty() {
        return most;
    }

    /** How far into the book arcs are shown. */
    public Playback playback() {
        return playback;
    }

    List<Arc> arcs() {
        table();
        return arcs;
    }

    /** Gain of a segment's second half in nats; NaN where it is not known. */
    double gain(int segment) {
        table();
        return gains[segment];
    }

    @Override
    public void clear() {
        playback.reset();
        super.clear();
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        List<Arc> rows = run == null ? List.of() : Arc.of(run.traces(), new Arc.Filter(leastWeight.get(), leastDistance.get(), most.get()));
        double[] known = new double[run == null ? 0 : run.readCount()];
        for (int n = 0; run != null && n < known.length; n++) {
            known[n] = MemoryGain.ofSegment(run.trace(n), selection().baselineProperty().get(), TokenScope.secondHalf(run.header().settings()));
        }
        arcs = rows;
        gains = known;
        return FigureTable.of(info().id(), rows.size())
                .whole(FigureTable.SEGMENT, Texts.get("view.recall.rows"), row -> rows.get(row).reading())
                .whole("recalled", Texts.get("view.recall.columns"), row -> rows.get(row).recalled())
                .whole("distance", Texts.get("view.recall.distance"), row -> rows.get(row).distance())
                .number("weight", Texts.get("view.recall.legend.weight"), "", row -> rows.get(row).weight())
                .number("lift", Texts.get("view.recall.legend.lift"), "", row -> rows.get(row).lift())
                .number("gain_second_half", Texts.get("view.map.colour.gain"), Texts.get("view.arcs.unit.nats"), row -> known[rows.get(row).reading()]);
    }

    @Override
    protected String note() {
        return Texts.get("view.arcs.note", Numbers.weight(leastWeight.get()), leastDistance.get(), most.get());
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        return Map.of("LEAST_WEIGHT", leastWeight.get(), "LEAST_DISTANCE", leastDistance.get(), "MOST", most.get(),
                "SUMMARY_TOKENS", run == null ? 0 : run.header().settings().summaryTokens());
    }

    @Override
    protected List<ButtonBase> options() {
        List<ButtonBase> options = new ArrayList<>(List.of(ArcOptions.filter(this), Baseline.menu(this)));
        options.addAll(1, playback.options());
        return options;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ArcSkin(this);
    }
}
