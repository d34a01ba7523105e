package org.mnemoscope.visualizers.token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/** The memory gain of every token as a thin stick, up where memory helped and down where it hurt; can be zoomed to single tokens. */
public final class TokenGainView extends FigureView {
    static final String GAIN = "gain";
    private static final int FEWEST_TOKENS = 20;

    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.ALL);
    /** What is seen of the book, as shares of its tokens. */
    private final DoubleProperty from = new SimpleDoubleProperty(this, "from", 0);
    private final DoubleProperty to = new SimpleDoubleProperty(this, "to", 1);
    private @Nullable TokenGains gains;

    public TokenGainView(Selection selection) {
        super(selection, "mem-token-gain", new FigureInfo("token-gain"));
        List.of(scope, selection.baselineProperty(), selection.unitProperty()).forEach(this::tabulateOn);
    }

    /** Which tokens of each segment are shown. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    DoubleProperty fromProperty() {
        return from;
    }

    DoubleProperty toProperty() {
        return to;
    }

    /** Shows this part of the book, shares of its tokens; kept within it, and never fewer than some tokens. */
    void show(double first, double last) {
        RunSoFar run = run();
        double least = run == null ? 1 : Math.min(1, FEWEST_TOKENS / (double) Math.max(1, run.text().tokenCount()));
        double width = Math.max(least, Math.min(1, last - first));
        double start = Math.max(0, Math.min(first, 1 - width));
        from.set(start);
        to.set(start + width);
    }

    ReadingCondition baseline() {
        return selection().baselineProperty().get();
    }

    SurprisalUnit unit() {
        return selection().unitProperty().get();
    }

    /** The gains drawn now, or null while there is no run. */
    @Nullable TokenGains gains() {
        RunSoFar run = run();
        gains = run == null ? null
                : TokenGains.upToDate(gains, run, baseline(), scope.get().scope(run.header().settings()));
        return gains;
    }

    @Override
    public void clear() {
        show(0, 1);
        super.clear();
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        TokenGains known = gains();
        int rows = known == null ? 0 : known.tokens();
        List<SegmentTrace> traces = run == null ? List.of() : run.traces();
        int length = run == null ? 1 : run.header().settings().segmentTokens();
        String name = TokenUnits.name(unit());
        SurprisalUnit inUnit = unit();
        return FigureTable.of(info().id(), rows)
                .whole(FigureTable.TOKEN, Texts.get("view.token"), row -> row)
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> (double) (row / length))
                .text("text", Texts.get("view.token-gain.text"), row -> run == null ? "" : Excerpts.visibleToken(run.text().tokenText(row)))
                .number("nll_hmt", Conditions.name(ReadingCondition.HMT), name, nll(traces, length, ReadingCondition.HMT, inUnit))
                .number("nll_" + baseline().key(), Conditions.name(baseline()), name, nll(traces, length, baseline(), inUnit))
                .number(GAIN, Texts.get("view.token-gain.gain", Conditions.name(baseline())), name,
                        row -> known == null ? Double.NaN : TokenUnits.of(inUnit, known.nats(row)));
    }

    private static IntToDoubleFunction nll(List<SegmentTrace> traces, int length, ReadingCondition condition, SurprisalUnit unit) {
        return token -> {
            SegmentTrace trace = traces.get(token / length);
            Floats row = trace.nll(condition).orElse(null);
            int index = token - trace.tokens().firstScored();
            return row == null || index < 0 ? Double.NaN : TokenUnits.of(unit, row.get(index));
        };
    }

    @Override
    protected String note() {
        return Scopes.note(scope.get()) + " " + Texts.get("view.against.note", Conditions.name(baseline()));
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        int skipped = run == null ? 0 : scope.get().scope(run.header().settings()).skipped();
        return Map.of("SKIPPED", skipped, "BASELINE", baseline().key(), "UNIT", unit().name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected List<ButtonBase> options() {
        return List.of(Scopes.menu(scope), Baseline.menu(this), Units.menu(selection()));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TokenGainSkin(this);
    }
}
