package org.mnemoscope.visualizers.token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.GainByMention;
import org.mnemoscope.engine.metric.LastMentions;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenScope;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/** Mean memory gain by the distance of a token's last mention, in zones: which of segment length, sensory tokens, cache and recall limits the model. */
public final class MentionGainView extends FigureView {
    static final String GAIN = "gain";

    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.SECOND_HALF);
    private final BooleanProperty pickedOnly = new SimpleBooleanProperty(this, "pickedOnly", false);
    /** Held here because the selection, which lives longer, holds it weakly. */
    private final ChangeListener<Picked> pickedListener = (property, before, now) -> {
        if (pickedOnly.get()) {
            changed();
        }
    };
    private GainByMention gain = new GainByMention(List.of(), List.of());

    public MentionGainView(Selection selection) {
        super(selection, "mem-mention-gain", new FigureInfo("gain-by-mention"));
        List.of(scope, pickedOnly, selection.baselineProperty(), selection.unitProperty()).forEach(this::tabulateOn);
        selection.pickedProperty().addListener(new WeakChangeListener<>(pickedListener));
    }

    /** Which tokens of each segment count. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    /** Whether only selected segments count. */
    public BooleanProperty pickedOnlyProperty() {
        return pickedOnly;
    }

    ReadingCondition baseline() {
        return selection().baselineProperty().get();
    }

    private TokenScope tokens(RunSoFar run) {
        return scope.get().scope(run.header().settings());
    }

    /** What is drawn: bins by zone and distance, and whole zones. */
    GainByMention gain() {
        table();
        return gain;
    }

    private boolean counts(int segment) {
        return !pickedOnly.get() || selection().picked().isEmpty() || selection().isSelected(segment);
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        gain = run == null ? new GainByMention(List.of(), List.of())
                : GainByMention.of(run.traces(), baseline(), tokens(run), run.lastMentions(), this::counts);
        List<GainByMention.Bin> bins = gain.bins();
        String name = TokenUnits.name(unit());
        return FigureTable.of(info().id(), bins.size())
                .text("zone", Texts.get("view.mention.zone"), row -> bins.get(row).zone().name().toLowerCase(Locale.ROOT))
                .whole("from", Texts.get("view.mention.from"), row -> bins.get(row).from())
                .whole("below", Texts.get("view.mention.below"), row -> bins.get(row).to())
                .whole("tokens", Texts.get("view.mention.tokens"), row -> bins.get(row).tokens())
                .number(GAIN, Texts.get("view.mention.gain"), name, inUnit(row -> bins.get(row).meanNats()))
                .number("low", Texts.get("view.mention.low"), name, inUnit(row -> bins.get(row).meanNats() - bins.get(row).halfWidth()))
                .number("high", Texts.get("view.mention.high"), name, inUnit(row -> bins.get(row).meanNats() + bins.get(row).halfWidth()));
    }

    private IntToDoubleFunction inUnit(IntToDoubleFunction nats) {
        SurprisalUnit unit = unit();
        return row -> TokenUnits.of(unit, nats.applyAsDouble(row));
    }

    SurprisalUnit unit() {
        return selection().unitProperty().get();
    }

    /** Selects the tokens of the bins in a range of rows: they are what the other views then show. */
    void pick(int firstRow, int lastRow) {
        RunSoFar run = run();
        if (run != null) {
            List<GainByMention.Bin> wanted = gain().bins().subList(firstRow, lastRow + 1);
            LastMentions known = run.lastMentions();
            IntStream tokens = run.traces().stream().filter(trace -> counts(trace.segment()))
                    .flatMapToInt(trace -> IntStream.range(tokens(run).firstToken(trace.tokens()), trace.tokens().end()))
                    .filter(token -> wanted.stream().anyMatch(bin -> bin.zone() == known.zone(token)
                            && known.distance(token) >= bin.from() && known.distance(token) < bin.to()));
            selection().pick(Picked.tokens(IndexSet.of(tokens), run.segmentation()), Gesture.ROWS);
        }
    }

    /** The bins that hold some of these tokens. */
    List<GainByMention.Bin> binsOf(IndexSet tokens) {
        RunSoFar run = run();
        if (run == null || tokens.isEmpty()) {
            return List.of();
        }
        LastMentions known = run.lastMentions();
        return gain().bins().stream().filter(bin -> tokens.stream().anyMatch(token -> known.zone(token) == bin.zone()
                && known.distance(token) >= bin.from() && known.distance(token) < bin.to())).toList();
    }

    @Override
    protected String note() {
        return Scopes.note(scope.get()) + " " + Texts.get("view.against.note", Conditions.name(baseline()))
                + " " + Texts.get("view.mention.interval");
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        return Map.of("SKIPPED", run == null ? 0 : tokens(run).skipped(), "BASELINE", baseline().key(),
                "PICKED_ONLY", pickedOnly.get() && !selection().picked().isEmpty(), "UNIT", unit().name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Boolean> which = new OptionMenu<>(Texts.get("view.segments"), pickedOnly.asObject(), () -> List.of(false, true),
                only -> Texts.get(only ? "view.segments.picked" : "view.segments.all"));
        return List.of(Scopes.menu(scope), Baseline.menu(this), which, Units.menu(selection()));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MentionGainSkin(this);
    }
}
