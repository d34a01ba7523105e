package org.mnemoscope.visualizers.token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
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
import org.mnemoscope.engine.metric.RunningNll;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.CheckMenu;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/** Perplexity over everything read so far, after every token; or the bits that it cost in total. */
public final class RunningView extends FigureView {
    static final String OTHER = "other";
    private static final double LN_2 = Math.log(2);

    private final ObjectProperty<ScoredPart> scope = new SimpleObjectProperty<>(this, "scope", ScoredPart.ALL);
    private final BooleanProperty total = new SimpleBooleanProperty(this, "total", false);
    private final BooleanProperty linear = new SimpleBooleanProperty(this, "linear", false);
    private final ObservableSet<ReadingCondition> hidden = FXCollections.observableSet();
    private RunningSums sums = new RunningSums(null, ScoredPart.ALL);
    private @Nullable OtherSums other;

    public RunningView(Selection selection) {
        super(selection, "mem-running", new FigureInfo("running-perplexity"));
        List.of(scope, total, selection.unitProperty(), selection.comparedProperty()).forEach(this::tabulateOn);
        hidden.addListener((SetChangeListener<ReadingCondition>) change -> changed());
    }

    /** Which tokens of each segment count. */
    public ObjectProperty<ScoredPart> scopeProperty() {
        return scope;
    }

    /** Whether the total is shown, in bits, in place of the mean. */
    public BooleanProperty totalProperty() {
        return total;
    }

    /** Whether the axis of tokens is linear, in place of logarithmic. */
    public BooleanProperty linearProperty() {
        return linear;
    }

    /** The conditions whose lines are switched off. */
    public ObservableSet<ReadingCondition> hidden() {
        return hidden;
    }

    SurprisalUnit unit() {
        return selection().unitProperty().get();
    }

    List<ReadingCondition> shown() {
        return running().conditions().stream().filter(condition -> !hidden.contains(condition)).toList();
    }

    /** The sums of the run as it is now. */
    RunningNll running() {
        return sums().nll();
    }

    private RunningSums sums() {
        if (!sums.isOf(run(), scope.get())) {
            sums = new RunningSums(run(), scope.get());
        }
        return sums;
    }

    /** What lines are drawn from, by row; see {@link RunningSums#raw}. */
    IntToDoubleFunction raw(ReadingCondition condition) {
        return sums().raw(condition, unit(), total.get());
    }

    /** The run drawn over this one, or null. */
    @Nullable OtherSums other() {
        ComparedRun compared = selection().comparedProperty().get();
        OtherSums known = other;
        if (compared == null || known == null || !known.isOf(compared, sums())) {
            known = compared == null ? null : new OtherSums(compared, sums(), scope.get());
            other = known;
        }
        return known;
    }

    IntToDoubleFunction raw(OtherSums compared) {
        return compared.raw(unit(), total.get());
    }

    /** From a {@link #raw} value to what is shown. */
    DoubleUnaryOperator shownFrom() {
        if (total.get() || unit() == SurprisalUnit.BITS_PER_TOKEN || unit() == SurprisalUnit.BITS_PER_BYTE) {
            return raw -> raw / LN_2;
        }
        return unit() == SurprisalUnit.PERPLEXITY ? Math::exp : raw -> raw;
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        RunningNll sums = running();
        IntToDoubleFunction tokens = sums.tokens();
        int length = run == null ? 1 : run.header().settings().segmentTokens();
        FigureTable table = FigureTable.of(info().id(), sums.rows())
                .whole("scored", Texts.get("view.running.scored"), row -> row + 1)
                .whole(FigureTable.TOKEN, Texts.get("view.token"), tokens)
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> (int) tokens.applyAsDouble(row) / length);
        for (ReadingCondition condition : sums.conditions()) {
            if (!hidden.contains(condition)) {
                IntToDoubleFunction raw = raw(condition);
                DoubleUnaryOperator shown = shownFrom();
                table = table.number(condition.key(), Conditions.name(condition), unitName(),
                        row -> shown.applyAsDouble(raw.applyAsDouble(row)));
            }
        }
        OtherSums compared = other();
        if (compared != null) {
            IntToDoubleFunction raw = raw(compared);
            DoubleUnaryOperator shown = shownFrom();
            table = table.number(OTHER, compared.name(), unitName(), row -> shown.applyAsDouble(raw.applyAsDouble(row)));
        }
        return table;
    }

    String unitName() {
        return total.get() ? Texts.get("view.running.total.unit") : Units.name(unit());
    }

    /** Where the lines stand now, in words. */
    @Override
    protected String note() {
        int rows = running().rows();
        RunSoFar run = run();
        OtherSums compared = other();
        if (rows == 0) {
            return "";
        }
        return Scopes.note(scope.get()) + " " + Texts.get("view.running.note", rows, shown().stream()
                .map(condition -> Conditions.name(condition) + " " + words(shownFrom().applyAsDouble(raw(condition).applyAsDouble(rows - 1))))
                .collect(Collectors.joining(", "))) + (run == null || compared == null ? "" : " " + compared.note(run));
    }

    String words(double value) {
        return total.get() ? Units.value(SurprisalUnit.PERPLEXITY, value) : Units.value(unit(), value);
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        ComparedRun compared = selection().comparedProperty().get();
        return Map.of("OTHER", compared == null ? "" : compared.path(),
                "OTHER_SKIPPED", compared == null ? 0 : scope.get().scope(compared.run().header().settings()).skipped(),
                "SKIPPED", run == null ? 0 : scope.get().scope(run.header().settings()).skipped(),
                "UNIT", unit().name().toLowerCase(Locale.ROOT), "TOTAL", total.get(), "LINEAR", linear.get(),
                "CONDITIONS", shown().stream().map(ReadingCondition::key).collect(Collectors.joining(" ")));
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Boolean> what = new OptionMenu<>(Texts.get("view.running.show"), total.asObject(), () -> List.of(false, true),
                all -> Texts.get(all ? "view.running.show.total" : "view.running.show.mean"));
        OptionMenu<Boolean> axis = new OptionMenu<>(Texts.get("view.running.axis"), linear.asObject(), () -> List.of(false, true),
                flat -> Texts.get(flat ? "view.running.axis.linear" : "view.running.axis.log"));
        CheckMenu<ReadingCondition> lines = new CheckMenu<>(Texts.get("view.running.lines"), hidden, () -> running().conditions(), Conditions::name);
        return List.of(Units.menu(selection()), what, Scopes.menu(scope), lines, axis);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RunningSkin(this);
    }
}
