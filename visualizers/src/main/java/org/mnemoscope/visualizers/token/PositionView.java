package org.mnemoscope.visualizers.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.PositionNll;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.CheckMenu;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Units;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;

/**
 * Mean NLL by the place of a token in its segment, one line per reading condition: what a cold start costs, and what the sensory
 * tokens repair. Over all segments or only the selected ones.
 */
public final class PositionView extends FigureView {
    private static final double LN_2 = Math.log(2);

    private final BooleanProperty pickedOnly = new SimpleBooleanProperty(this, "pickedOnly", false);
    private final ObservableSet<ReadingCondition> hidden = FXCollections.observableSet();
    /** Held here because the selection, which lives longer, holds it weakly. */
    private final ChangeListener<Picked> pickedListener;
    private Map<ReadingCondition, PositionNll> means = Map.of();

    public PositionView(Selection selection) {
        super(selection, "mem-position", new FigureInfo("loss-by-position"));
        List.of(pickedOnly, selection.unitProperty()).forEach(this::tabulateOn);
        hidden.addListener((SetChangeListener<ReadingCondition>) change -> changed());
        pickedListener = (property, before, now) -> {
            if (pickedOnly.get()) {
                changed();
            }
        };
        selection.pickedProperty().addListener(new WeakChangeListener<>(pickedListener));
    }

    /** Whether only selected segments count. */
    public BooleanProperty pickedOnlyProperty() {
        return pickedOnly;
    }

    /** The conditions whose lines are switched off. */
    public ObservableSet<ReadingCondition> hidden() {
        return hidden;
    }

    SurprisalUnit unit() {
        return selection().unitProperty().get();
    }

    /** A mean has no bytes of its own: bits per byte are shown as bits for one token. */
    double inUnit(double nats) {
        return inUnit(nats, unit());
    }

    private static double inUnit(double nats, SurprisalUnit unit) {
        return switch (unit) {
            case NATS_PER_TOKEN -> nats;
            case BITS_PER_TOKEN, BITS_PER_BYTE -> nats / LN_2;
            case PERPLEXITY -> Math.exp(nats);
        };
    }

    String unitName() {
        return Units.name(unit() == SurprisalUnit.BITS_PER_BYTE ? SurprisalUnit.BITS_PER_TOKEN : unit());
    }

    private List<ReadingCondition> conditions() {
        RunSoFar run = run();
        return run == null ? List.of() : run.header().conditions();
    }

    List<ReadingCondition> shown() {
        return conditions().stream().filter(condition -> !hidden.contains(condition)).toList();
    }

    private boolean counts(int segment) {
        return !pickedOnly.get() || selection().picked().isEmpty() || selection().isSelected(segment);
    }

    /** The means drawn, by condition. */
    Map<ReadingCondition, PositionNll> means() {
        table();
        return means;
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        Map<ReadingCondition, PositionNll> all = new LinkedHashMap<>();
        int positions = run == null ? 0 : Math.min(run.header().settings().segmentTokens(), run.text().tokenCount());
        if (run != null) {
            for (ReadingCondition condition : shown()) {
                all.put(condition, PositionNll.of(run.traces(), condition, positions, this::counts));
            }
        }
        means = all;
        FigureTable table = FigureTable.of(info().id(), run == null || run.readCount() == 0 ? 0 : positions)
                .whole("position", Texts.get("view.position.axis"), row -> row);
        for (Map.Entry<ReadingCondition, PositionNll> mean : all.entrySet()) {
            IntToDoubleFunction nats = mean.getValue()::meanNats;
            SurprisalUnit now = unit();
            table = table.number(mean.getKey().key(), Conditions.name(mean.getKey()), unitName(),
                    row -> inUnit(nats.applyAsDouble(row), now))
                    .whole("tokens_" + mean.getKey().key(), Texts.get("view.position.tokens", Conditions.name(mean.getKey())), mean.getValue()::count);
        }
        return table;
    }

    /** What the segments are, and where the summary's reach ends. */
    @Override
    protected String note() {
        RunSoFar run = run();
        if (run == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get(pickedOnly.get() && !selection().picked().isEmpty() ? "view.position.note.picked" : "view.position.note.all"));
        parts.add(Texts.get("view.position.note.half", run.header().settings().summaryTokens()));
        if (!run.header().conditions().contains(ReadingCondition.NO_SENSORY)) {
            parts.add(Texts.get("view.position.note.no-sensory", run.header().settings().sensoryTokens()));
        }
        return String.join(" ", parts);
    }

    @Override
    protected Map<String, Object> choices() {
        return Map.of("UNIT", unit().name().toLowerCase(Locale.ROOT),
                "CONDITIONS", shown().stream().map(ReadingCondition::key).collect(Collectors.joining(" ")));
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<Boolean> which = new OptionMenu<>(Texts.get("view.segments"), pickedOnly.asObject(), () -> List.of(false, true),
                only -> Texts.get(only ? "view.segments.picked" : "view.segments.all"));
        CheckMenu<ReadingCondition> lines = new CheckMenu<>(Texts.get("view.running.lines"), hidden,
                this::conditions, Conditions::name);
        return List.of(Units.menu(selection()), which, lines);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PositionSkin(this);
    }
}
