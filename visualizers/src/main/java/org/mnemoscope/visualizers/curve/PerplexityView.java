package org.mnemoscope.visualizers.curve;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.CheckMenu;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.plot.LineOptions;

/**
 * Loss by segment, one line per reading condition, as measured (thin) and smoothed (strong), in any unit; or what HMT gains over
 * each other condition.
 */
public final class PerplexityView extends FigureView {
    private final ObjectProperty<Integer> smoothing = new SimpleObjectProperty<>(this, "smoothing", 5);
    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.ALL);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
    private final BooleanProperty difference = new SimpleBooleanProperty(this, "difference", false);
    private final ObjectProperty<Across> across = new SimpleObjectProperty<>(this, "across", Across.SEGMENT);
    private final ObservableSet<ReadingCondition> hidden = FXCollections.observableSet();
    /** Over either part of the segments: one is drawn, the sums of both are told. */
    private final Map<ScoredPart, LossSeries> series = new EnumMap<>(ScoredPart.class);
    /** Worded once for what it depends on, since it is drawn again with every move of the mouse. */
    private @Nullable NoteOf noteOf;
    private String note = "";

    private record NoteOf(int revision, Picked picked) {}

    public PerplexityView(Selection selection) {
        super(selection, "mem-perplexity", new FigureInfo("loss-by-segment"));
        List.of(smoothing, scope, difference, across, selection.unitProperty()).forEach(this::tabulateOn);
        hidden.addListener((SetChangeListener<ReadingCondition>) change -> changed());
    }

    /** Width of the centred moving average, in segments: odd, 1 for none. */
    public ObjectProperty<Integer> smoothingProperty() {
        return smoothing;
    }

    /** Over which tokens of a segment the mean is taken. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    /** Whether the axis of losses is logarithmic; gains never are. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** Whether the gain of HMT over the other conditions is drawn, in place of the losses. */
    public BooleanProperty differenceProperty() {
        return difference;
    }

    /** What the x axis counts. */
    public ObjectProperty<Across> acrossProperty() {
        return across;
    }

    /** The conditions whose lines are switched off. */
    public ObservableSet<ReadingCondition> hidden() {
        return hidden;
    }

    /** The unit of what is drawn. */
    SurprisalUnit unit() {
        SurprisalUnit chosen = selection().unitProperty().get();
        return difference.get() ? chosen.forGains() : chosen;
    }

    /** The conditions that have a line now, HMT first. */
    List<ReadingCondition> shown() {
        return lineable().stream().filter(condition -> !hidden.contains(condition)).toList();
    }

    private List<ReadingCondition> lineable() {
        RunSoFar run = run();
        List<ReadingCondition> all = run == null ? List.of() : run.header().conditions();
        return difference.get() ? all.stream().filter(condition -> condition != ReadingCondition.HMT).toList() : all;
    }

    /** The column of a condition as measured. */
    String key(ReadingCondition condition) {
        return difference.get() ? "gain_over_" + condition.key() : condition.key();
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        LossSeries losses = upToDate(run);
        if (run == null || losses == null) {
            return FigureTable.of(info().id(), 0).whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row);
        }
        int length = run.header().settings().segmentTokens();
        FigureTable table = FigureTable.of(info().id(), losses.count())
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> row)
                .whole("first_token", Texts.get("view.perplexity.first-token"), row -> (double) row * length);
        for (ReadingCondition condition : shown()) {
            table = withLine(table, losses, condition);
        }
        return table;
    }

    private @Nullable LossSeries upToDate(@Nullable RunSoFar run) {
        if (run == null) {
            series.clear();
            return null;
        }
        for (ScoredPart part : ScoredPart.values()) {
            TokenScope tokens = part.scope(run.header().settings());
            LossSeries known = series.get(part);
            if (known == null || !known.isOf(run, tokens)) {
                known = new LossSeries(run, tokens);
                series.put(part, known);
            }
            known.take();
        }
        return series.get(scope.get());
    }

    private FigureTable withLine(FigureTable table, LossSeries losses, ReadingCondition condition) {
        boolean gain = difference.get();
        String name = gain ? Texts.get("view.perplexity.gain-over", Conditions.name(condition)) : Conditions.name(condition);
        String unit = Units.name(unit());
        double[] values = gain ? losses.gains(condition, unit()) : losses.values(condition, unit());
        FigureTable more = table.number(key(condition), name, unit, row -> values[row]);
        if (smoothing.get() == 1) {
            return more;
        }
        double[] smooth = LossSeries.smoothed(values, smoothing.get(), unit());
        return more.number(LineOptions.smoothedKey(key(condition)), Texts.get("view.smoothed", name), unit, row -> smooth[row]);
    }

    /** The numbers of the whole text, of its second halves and of its last block, which are easily taken for each other. */
    @Override
    protected String note() {
        table(); // takes in what is new
        NoteOf wanted = new NoteOf(revisionProperty().get(), selection().picked());
        if (!wanted.equals(noteOf)) {
            noteOf = wanted;
            note = worded();
        }
        return note;
    }

    private String worded() {
        RunSoFar run = run();
        LossSeries all = series.get(ScoredPart.ALL);
        LossSeries halves = series.get(ScoredPart.SECOND_HALF);
        if (run == null || all == null || halves == null || all.count() == 0) {
            return "";
        }
        String tokens = Texts.get(scope.get() == ScoredPart.ALL ? "view.perplexity.note.all" : "view.perplexity.note.second-half");
        return (selected() + wholeText(all, halves) + lastBlock(run) + " " + tokens + " " + LineOptions.note(smoothing.get())).strip();
    }

    private SurprisalUnit chosenUnit() {
        return selection().unitProperty().get();
    }

    /** Of the picked segments, over the tokens that count; empty where none is picked. */
    private String selected() {
        LossSeries losses = series.get(scope.get());
        Picked picked = selection().picked();
        if (losses == null || picked.isEmpty()) {
            return "";
        }
        return Texts.get("view.perplexity.note.selected", Picked.segments(picked.segments()).words(), losses.conditions().stream()
                .map(condition -> Conditions.name(condition) + " " + Units.value(chosenUnit(), losses.over(picked.segments(), condition, chosenUnit())))
                .collect(Collectors.joining(", "))) + " ";
    }

    private String wholeText(LossSeries all, LossSeries halves) {
        SurprisalUnit unit = chosenUnit();
        return Texts.get("view.perplexity.note.whole", Units.name(unit), all.conditions().stream()
                .map(condition -> Conditions.name(condition) + " " + Units.value(unit, all.whole(condition, unit))
                        + " (" + Units.value(unit, halves.whole(condition, unit)) + ")")
                .collect(Collectors.joining(", ")));
    }

    /** The number that papers report (hmt-spec §6); it has no bytes, and runs over all tokens of the block. */
    private String lastBlock(RunSoFar run) {
        if (chosenUnit() == SurprisalUnit.BITS_PER_BYTE) {
            return "";
        }
        int tokens = run.header().settings().segmentTokens();
        return " " + Texts.get("view.perplexity.note.last-block", tokens, run.header().conditions().stream()
                .map(condition -> Conditions.name(condition) + " " + Units.value(chosenUnit(), chosenUnit().of(
                        org.mnemoscope.engine.metric.Perplexity.lastBlock(run.traces(), condition, tokens), 0)))
                .collect(Collectors.joining(", ")));
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        int skipped = run == null ? 0 : scope.get().scope(run.header().settings()).skipped();
        return Map.of("SKIPPED", skipped, "SMOOTHING", smoothing.get(),
                "GAIN", difference.get(), "LOGARITHMIC", logarithmic.get() && !difference.get(),
                "CONDITIONS", shown().stream().map(ReadingCondition::key).collect(Collectors.joining(" ")));
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Boolean> lines = new OptionMenu<>(Texts.get("view.perplexity.show"), difference.asObject(),
                () -> List.of(false, true), gain -> Texts.get(gain ? "view.perplexity.show.gain" : "view.perplexity.show.loss"));
        CheckMenu<ReadingCondition> conditions =
                new CheckMenu<>(Texts.get("view.lines"), hidden, this::lineable, Conditions::name);
        OptionMenu<ScoredPart> tokens = new OptionMenu<>(Texts.get("view.scope"), scope,
                () -> List.of(ScoredPart.values()), PerplexityView::wording);
        OptionMenu<Across> places = new OptionMenu<>(Texts.get("view.perplexity.across"), across, () -> List.of(Across.values()), Across::words);
        OptionMenu<Boolean> axis = new OptionMenu<>(Texts.get("view.perplexity.axis"), logarithmic.asObject(),
                () -> List.of(false, true),
                log -> Texts.get(log ? "view.perplexity.axis.log" : "view.perplexity.axis.linear"));
        return List.of(lines, Units.menu(selection()), tokens, LineOptions.menu(smoothing), conditions, places, axis);
    }

    private static String wording(ScoredPart scope) {
        return Texts.get(scope == ScoredPart.ALL ? "view.scope.all" : "view.scope.second-half");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PerplexitySkin(this);
    }
}
