package org.mnemoscope.visualizers.distance;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Autocorrelation;
import org.mnemoscope.engine.metric.RecallByDistance;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/**
 * Recall by distance, over the picked segments or over all: share of strongest recalls, mean weight, their running sums, and what
 * an even recall and a recall of the newest memory alone would give with the same caches.
 */
public final class DistanceView extends FigureView {
    /** Distances that the note tells of: the first is that of the paper. */
    private static final int NEAR = 2;

    private static final int NOT_FAR = 10;
    static final String DISTANCE = "distance";
    static final String STRONGEST = "strongest_share";
    static final String MEAN = "mean_weight";
    static final String WEIGHT = "weight_share";
    static final String CUMULATIVE_STRONGEST = "cumulative_strongest_share";
    static final String CUMULATIVE_WEIGHT = "cumulative_weight_share";
    static final String EVEN = "even_share";
    static final String EVEN_MEAN = "even_mean_weight";
    static final String CUMULATIVE_EVEN = "cumulative_even_share";
    static final String NEWEST = "newest_share";
    static final String CORRELATION = "autocorrelation";
    static final String OTHER_STRONGEST = "other_strongest_share";
    static final String OTHER_MEAN = "other_mean_weight";

    private final ObjectProperty<DistanceMeasure> measure = new SimpleObjectProperty<>(this, "measure", DistanceMeasure.STRONGEST);
    private final BooleanProperty logDistance = new SimpleBooleanProperty(this, "logDistance", false);
    private final BooleanProperty cumulative = new SimpleBooleanProperty(this, "cumulative", true);
    /** The distance that one looks at; 0 for none. */
    private final IntegerProperty distance = new SimpleIntegerProperty(this, "distance", 0);
    private RecallByDistance all = RecallByDistance.of(List.of(), segment -> true);
    private int allRevision = -1;
    private @Nullable ComparedRun otherOf;
    private RecallByDistance other = all;

    public DistanceView(Selection selection) {
        super(selection, "mem-distance", new FigureInfo("recall-by-distance"));
        List.of(selection.pickedProperty(), selection.comparedProperty()).forEach(this::tabulateOn);
    }

    /** What is counted. */
    public ObjectProperty<DistanceMeasure> measureProperty() {
        return measure;
    }

    /** Whether the axis of distances is logarithmic. */
    public BooleanProperty logDistanceProperty() {
        return logDistance;
    }

    /** Whether the running sums are drawn. */
    public BooleanProperty cumulativeProperty() {
        return cumulative;
    }

    IntegerProperty distanceProperty() {
        return distance;
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        Picked picked = selection().picked();
        RecallByDistance found = run == null ? RecallByDistance.of(List.of(), segment -> true)
                : RecallByDistance.of(run.traces(), segment -> picked.isEmpty() || picked.hasSegment(segment));
        ComparedRun compared = selection().comparedProperty().get();
        FigureTable table = own(found, compared == null || found.distances() == 0 ? 0 : other(compared).distances());
        return compared == null ? table : table
                .number(OTHER_STRONGEST, Texts.get("view.compared.column", Texts.get("view.distance.strongest"), compared.name()), "",
                        of(other(compared).strongestShare()))
                .number(OTHER_MEAN, Texts.get("view.compared.column", Texts.get("view.distance.mean"), compared.name()), "",
                        of(other(compared).meanWeight()));
    }

    /** @param least so many rows at least: what lies beyond the own distances is empty */
    private FigureTable own(RecallByDistance found, int least) {
        double[] correlation = Autocorrelation.detrended(found.meanWeight());
        return FigureTable.of(info().id(), Math.max(least, found.distances()))
                .whole(DISTANCE, Texts.get("view.recall.distance"), row -> row + 1)
                .whole("recalls", Texts.get("view.distance.held"), row -> row < found.distances() ? found.held(row + 1) : 0)
                .whole("strongest_recalls", Texts.get("view.distance.strongest.count"), row -> row < found.distances() ? found.strongest(row + 1) : 0)
                .number(STRONGEST, Texts.get("view.distance.strongest"), "", of(found.strongestShare()))
                .number(MEAN, Texts.get("view.distance.mean"), "", of(found.meanWeight()))
                .number(WEIGHT, Texts.get("view.distance.weight"), "", of(found.weightShare()))
                .number(CUMULATIVE_STRONGEST, Texts.get("view.distance.strongest.cumulative"), "", of(RecallByDistance.cumulative(found.strongestShare())))
                .number(CUMULATIVE_WEIGHT, Texts.get("view.distance.weight.cumulative"), "", of(RecallByDistance.cumulative(found.weightShare())))
                .number(EVEN, Texts.get("view.distance.even"), "", of(found.evenShare()))
                .number(EVEN_MEAN, Texts.get("view.distance.even.mean"), "", of(found.evenMeanWeight()))
                .number(CUMULATIVE_EVEN, Texts.get("view.distance.even.cumulative"), "", of(RecallByDistance.cumulative(found.evenShare())))
                .number(NEWEST, Texts.get("view.distance.newest"), "", of(found.newestShare()))
                .number(CORRELATION, Texts.get("view.distance.correlation"), "", row -> row + 1 < correlation.length ? correlation[row + 1] : Double.NaN);
    }

    private static IntToDoubleFunction of(double[] values) {
        return row -> row < values.length ? values[row] : Double.NaN;
    }

    /** Over all segments of the other run. */
    private RecallByDistance other(ComparedRun compared) {
        if (compared != otherOf) {
            otherOf = compared;
            other = RecallByDistance.of(compared.run().traces(), segment -> true);
        }
        return other;
    }

    /** Over all segments, drawn grey where some are picked. */
    RecallByDistance all() {
        RunSoFar run = run();
        if (run != null && allRevision != run.readCount()) {
            allRevision = run.readCount();
            all = RecallByDistance.of(run.traces(), segment -> true);
        }
        return all;
    }

    @Override
    public void clear() {
        allRevision = -1;
        distance.set(0);
        super.clear();
    }

    /** Picks the segments whose strongest recall lies between two distances, both included. */
    void pick(int nearest, int farthest, boolean ended) {
        RunSoFar run = run();
        if (run == null) {
            return;
        }
        Picked reading = Picked.segments(IndexSet.of(IntStream.range(0, run.readCount()).filter(n -> {
            int back = strongestDistance(run.trace(n));
            return back >= nearest && back <= farthest;
        })));
        if (ended) {
            selection().pick(reading, Gesture.BRUSH);
        } else {
            selection().drag(reading);
        }
    }

    /** How far back these segments recall most strongly. */
    IndexSet strongestDistances(IndexSet segments) {
        RunSoFar run = run();
        return run == null ? IndexSet.EMPTY : IndexSet.of(segments.stream().filter(run::isRead)
                .map(segment -> strongestDistance(run.trace(segment))).filter(distance -> distance > 0));
    }

    private static int strongestDistance(SegmentTrace trace) {
        return trace.recall().map(recall -> trace.segment() - recall.strongestSegment()).orElse(-1);
    }

    @Override
    protected String note() {
        ComparedRun compared = selection().comparedProperty().get();
        String over = Texts.get("view.distance.over", selection().picked().isEmpty() ? Texts.get("view.distance.all") : selection().picked().words());
        return (over + " " + near() + (compared == null ? "" : " " + Texts.get("view.distance.compared", compared.name()))).strip();
    }

    /** How much of the recall is near, beside what an even recall gives: the number that papers tell. */
    private String near() {
        boolean mean = measure.get() == DistanceMeasure.MEAN_WEIGHT;
        int last = table().rowCount();
        return last == 0 ? "" : Texts.get(mean ? "view.distance.near.weight" : "view.distance.near.strongest",
                NEAR, percent(mean ? CUMULATIVE_WEIGHT : CUMULATIVE_STRONGEST, NEAR), percent(CUMULATIVE_EVEN, NEAR),
                NOT_FAR, percent(mean ? CUMULATIVE_WEIGHT : CUMULATIVE_STRONGEST, NOT_FAR), percent(CUMULATIVE_EVEN, NOT_FAR));
    }

    private String percent(String key, int distance) {
        double share = table().column(key).number(Math.min(distance, table().rowCount()) - 1);
        return Numbers.fixed(Double.isNaN(share) ? 100 : 100 * share, 1); // all lies nearer than a distance that only the other run has
    }

    @Override
    protected Map<String, Object> choices() {
        ComparedRun compared = selection().comparedProperty().get();
        return Map.of("OTHER", compared == null ? "" : compared.path());
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<DistanceMeasure> what = new OptionMenu<>(Texts.get("view.distance.show"), measure,
                () -> List.of(DistanceMeasure.values()), DistanceView::wording);
        OptionMenu<Boolean> axis = new OptionMenu<>(Texts.get("view.distance.axis"), logDistance, () -> List.of(false, true),
                log -> Texts.get(log ? "view.perplexity.axis.log" : "view.perplexity.axis.linear"));
        ToggleButton sums = new ToggleButton(Texts.get("view.distance.cumulative"));
        sums.getStyleClass().addAll("small", "mem-option-toggle");
        sums.setTooltip(Tips.of(Texts.get("view.distance.cumulative.tooltip")));
        sums.selectedProperty().bindBidirectional(cumulative);
        return List.of(what, axis, sums);
    }

    private static String wording(DistanceMeasure measure) {
        return switch (measure) {
            case STRONGEST -> Texts.get("view.distance.strongest");
            case MEAN_WEIGHT -> Texts.get("view.distance.mean");
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new DistanceSkin(this);
    }
}
