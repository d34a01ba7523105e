package org.mnemoscope.visualizers.influence;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Correlation;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/**
 * Weight against effect: how much recall gave to a memory, and how much worse its segment is predicted without it. Measured when asked
 * for, for the selected segment or for all picked ones.
 */
public final class InfluenceView extends FigureView {
    static final String WEIGHT = "weight";
    static final String CHANGE = "change";
    private static final List<Integer> MOST = List.of(4, 8, 16, 32);

    private final Influences influences;
    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.SECOND_HALF);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", true);
    private final IntegerProperty most = new SimpleIntegerProperty(this, "most", 8);

    public InfluenceView(Selection selection, Influences influences) {
        super(selection, "mem-influence", new FigureInfo("weight-and-effect"));
        this.influences = influences;
        List.of(influences.measuredProperty(), scope, selection.unitProperty()).forEach(this::tabulateOn);
    }

    /** Over which tokens of a segment the change is taken. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    /** Whether the axis of weights is logarithmic. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** So many memories of each segment are left out at most, the most strongly recalled first. */
    public IntegerProperty mostProperty() {
        return most;
    }

    Influences influences() {
        return influences;
    }

    SurprisalUnit unit() {
        return selection().unitProperty().get();
    }

    /** The segments that would be measured now: those picked that recall anything, or the selected one. */
    List<Integer> wanted() {
        RunSoFar run = run();
        if (run == null) {
            return List.of();
        }
        Picked picked = selection().picked();
        IntStream segments = picked.isEmpty() ? IntStream.of(selection().getSegment()) : IntStream.range(0, run.readCount()).filter(picked::hasSegment);
        return segments.filter(segment -> run.isRead(segment) && run.trace(segment).recall().isPresent()).boxed().toList();
    }

    /** About how long measuring would take, from the passes of the reading; an upper bound, as they go in one batch. */
    private double seconds() {
        RunSoFar run = run();
        double millis = 0;
        for (int segment : wanted()) {
            SegmentTrace trace = run == null ? null : run.trace(segment);
            if (trace != null) {
                int left = Math.min(most.get(), trace.recall().map(recall -> recall.weights().size()).orElse(0));
                millis += trace.timing().summary() + (left + 1) * trace.timing().main();
            }
        }
        return millis / 1000;
    }

    /** What a press of the button would do, or what is being done. */
    String offer() {
        String status = influences.statusProperty().get();
        List<Integer> wanted = wanted();
        if (!status.isEmpty()) {
            return status;
        }
        if (wanted.isEmpty()) {
            return Texts.get("view.influence.offer.none");
        }
        String cost = Numbers.fixed(seconds(), seconds() < 10 ? 1 : 0);
        return wanted.size() == 1 ? Texts.get("view.influence.offer.one", wanted.get(0), most.get(), cost)
                : Texts.get("view.influence.offer.many", wanted.size(), most.get(), cost);
    }

    void measure() {
        influences.meter().measure(wanted(), most.get());
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        List<Influence> rows = run == null ? List.of() : influences.measuredProperty().get();
        boolean all = scope.get() == ScoredPart.ALL;
        SurprisalUnit now = unit();
        return FigureTable.of(info().id(), rows.size())
                .whole(FigureTable.SEGMENT, Texts.get("view.recall.rows"), row -> rows.get(row).segment())
                .whole("memory", Texts.get("view.recall.columns"), row -> rows.get(row).memory())
                .number(WEIGHT, Texts.get("view.recall.legend.weight"), "", row -> rows.get(row).weight())
                .number(CHANGE, Texts.get("view.influence.change"), TokenUnits.name(now), row -> TokenUnits.of(now,
                        all ? rows.get(row).changeNats() : rows.get(row).secondHalfNats()));
    }

    /** Pearson's and Spearman's correlation of weight and effect over all rows, and over how many. */
    String correlation() {
        FigureTable table = table();
        double[] x = IntStream.range(0, table.rowCount()).mapToDouble(table.column(WEIGHT)::number).toArray();
        double[] y = IntStream.range(0, table.rowCount()).mapToDouble(table.column(CHANGE)::number).toArray();
        double r = Correlation.pearson(x, y);
        return Double.isNaN(r) ? Texts.get("view.influence.no-correlation", x.length)
                : Texts.get("view.influence.correlation", Numbers.fixed(r, 2), Numbers.fixed(Correlation.spearman(x, y), 2), x.length);
    }

    @Override
    protected String note() {
        return Texts.get(scope.get() == ScoredPart.ALL ? "view.scope.note.all" : "view.scope.note.second-half") + " " + correlation();
    }

    @Override
    protected List<ButtonBase> options() {
        Button measure = button(Texts.get("view.influence.measure"), Texts.get("view.influence.measure.tooltip"), this::measure);
        measure.disableProperty().bind(influences.busyProperty());
        Button stop = button(Texts.get("view.influence.stop"), Texts.get("view.influence.stop.tooltip"), () -> influences.meter().stop());
        stop.managedProperty().bind(influences.busyProperty());
        OptionMenu<Integer> howMany = new OptionMenu<>(Texts.get("view.influence.most"), most.asObject(), () -> MOST, String::valueOf);
        OptionMenu<Boolean> axis = new OptionMenu<>(Texts.get("view.influence.axis"), logarithmic.asObject(), () -> List.of(true, false),
                log -> Texts.get(log ? "view.running.axis.log" : "view.running.axis.linear"));
        OptionMenu<ScoredPart> tokens = new OptionMenu<>(Texts.get("view.scope"), scope, () -> List.of(ScoredPart.values()),
                part -> Texts.get(part == ScoredPart.ALL ? "view.scope.all" : "view.scope.second-half"));
        return List.of(measure, stop, howMany, tokens, axis, Units.menu(selection()));
    }

    private static Button button(String name, String tip, Runnable deed) {
        Button button = new Button(name);
        button.getStyleClass().addAll("mem-option", "small");
        button.setTooltip(Tips.of(tip));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        return button;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new InfluenceSkin(this);
    }
}
