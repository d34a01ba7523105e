package org.mnemoscope.visualizers.token;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** Loss by position as a map: a row for every segment, a column for every position in it; the colour is surprisal, or gain. */
public final class LossMapView extends FigureView {
    static final String VALUE = "value";

    private final BooleanProperty gain = new SimpleBooleanProperty(this, "gain", false);
    private final ObjectProperty<ReadingCondition> condition = new SimpleObjectProperty<>(this, "condition", ReadingCondition.HMT);
    private final MatrixViewport viewport = new MatrixViewport();

    public LossMapView(Selection selection) {
        super(selection, "mem-loss-map", new FigureInfo("loss-map"));
        List.of(gain, condition, selection.baselineProperty(), selection.unitProperty()).forEach(this::tabulateOn);
    }

    /** Whether the colour is the gain of HMT over the baseline, in place of surprisal. */
    public BooleanProperty gainProperty() {
        return gain;
    }

    /** Whose surprisal is shown. */
    public ObjectProperty<ReadingCondition> conditionProperty() {
        return condition;
    }

    MatrixViewport viewport() {
        return viewport;
    }

    SurprisalUnit unit() {
        return selection().unitProperty().get();
    }

    private ReadingCondition baseline() {
        return selection().baselineProperty().get();
    }

    /** What is shown of a run: of a condition that it lacks, nothing. */
    TokenValues values(RunSoFar run) {
        return gain.get() ? TokenValues.gain(run, baseline()) : TokenValues.surprisal(run, condition.get());
    }

    @Override
    public void clear() {
        viewport.reset();
        super.clear();
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        TokenValues values = run == null ? null : values(run);
        int length = run == null ? 1 : run.header().settings().segmentTokens();
        int rows = run == null || run.readCount() == 0 ? 0 : run.trace(run.readCount() - 1).tokens().end();
        SurprisalUnit inUnit = unit();
        return FigureTable.of(info().id(), rows)
                .whole(FigureTable.TOKEN, Texts.get("view.token"), row -> row)
                .whole(FigureTable.SEGMENT, Texts.get("view.plot.segment"), row -> (double) (row / length))
                .whole("position", Texts.get("view.position.axis"), row -> (double) (row % length))
                .number(VALUE, heading(), TokenUnits.name(inUnit),
                        row -> values == null ? Double.NaN : TokenUnits.of(inUnit, values.nats(row / length, row % length)));
    }

    /** What the colours tell. */
    String heading() {
        return gain.get() ? Texts.get("view.token-gain.gain", Conditions.name(baseline()))
                : Texts.get("view.loss-map.surprisal", Conditions.name(condition.get()));
    }

    @Override
    protected String note() {
        RunSoFar run = run();
        return run == null ? "" : heading() + ". " + Texts.get("view.loss-map.note", run.header().settings().summaryTokens());
    }

    @Override
    protected Map<String, Object> choices() {
        RunSoFar run = run();
        return Map.of("SUMMARY_TOKENS", run == null ? 0 : run.header().settings().summaryTokens(), "GAIN", gain.get(), "CONDITION", condition.get().key(), "BASELINE", baseline().key(),
                "UNIT", unit().name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Boolean> what = new OptionMenu<>(Texts.get("view.loss-map.show"), gain.asObject(), () -> List.of(false, true),
                shown -> Texts.get(shown ? "view.loss-map.show.gain" : "view.loss-map.show.surprisal"));
        OptionMenu<ReadingCondition> whose = new OptionMenu<>(Texts.get("view.loss-map.of"), condition, this::conditions, Conditions::name);
        Button reset = new Button(Texts.get("view.zoom.reset"));
        reset.getStyleClass().addAll("mem-option", "flat", "small");
        reset.setTooltip(Tips.of(Texts.get("view.zoom.reset.tooltip")));
        reset.setOnAction(event -> {
            if (getSkin() instanceof LossMapSkin skin) {
                skin.resetZoom();
            }
        });
        return List.of(what, whose, Baseline.menu(this), Units.menu(selection()), reset);
    }

    private List<ReadingCondition> conditions() {
        RunSoFar run = run();
        return run == null ? List.of(ReadingCondition.HMT) : run.header().conditions();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LossMapSkin(this);
    }
}
