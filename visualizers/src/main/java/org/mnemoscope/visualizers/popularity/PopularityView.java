package org.mnemoscope.visualizers.popularity;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.MemoryLife;
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

/** Memory by memory: how much it was recalled, how long it stayed in the cache, and when it was last recalled notably. */
public final class PopularityView extends FigureView {
    static final String POPULARITY = "popularity";
    static final String EVEN = "even_popularity";
    static final String LIFT = "lift";
    static final String LAST_NOTABLE = "last_notable_recall";
    static final String LAST_OFFER = "last_segment_in_cache";

    private final ObjectProperty<MemoryShow> show = new SimpleObjectProperty<>(this, "show", MemoryShow.POPULARITY);
    private final ObjectProperty<MemoryOrder> order = new SimpleObjectProperty<>(this, "order", MemoryOrder.SEGMENT);
    private final BooleanProperty neverRecalled = new SimpleBooleanProperty(this, "neverRecalled", false);
    private List<MemoryLife> lives = List.of();

    public PopularityView(Selection selection) {
        super(selection, "mem-popularity", new FigureInfo("memory-popularity"));
        tabulateOn(order);
        tabulateOn(neverRecalled);
    }

    /** What is drawn. */
    public ObjectProperty<MemoryShow> showProperty() {
        return show;
    }

    /** In which order. */
    public ObjectProperty<MemoryOrder> orderProperty() {
        return order;
    }

    /** Whether only memories are shown that were in a cache and never notably recalled. */
    public BooleanProperty neverRecalledProperty() {
        return neverRecalled;
    }

    /** The memories of the table, row by row. */
    List<MemoryLife> lives() {
        table();
        return lives;
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        List<MemoryLife> all = run == null ? List.of() : MemoryLife.of(run.traces(), MemoryLife.NOTABLE_LIFT);
        List<MemoryLife> rows = all.stream().filter(life -> !neverRecalled.get() || life.neverRecalled())
                .sorted(order.get().order()).toList();
        lives = rows;
        return FigureTable.of(info().id(), rows.size())
                .whole(FigureTable.SEGMENT, Texts.get("view.popularity.memory"), row -> rows.get(row).segment())
                .number(POPULARITY, Texts.get("view.popularity.popularity"), "", row -> rows.get(row).popularity())
                .number(EVEN, Texts.get("view.popularity.even"), "", row -> rows.get(row).evenShare())
                .number(LIFT, Texts.get("view.popularity.lift"), "", row -> rows.get(row).lift())
                .whole("recalls_possible", Texts.get("view.popularity.offers"), row -> rows.get(row).offers())
                .whole("notable_recalls", Texts.get("view.popularity.notable"), row -> rows.get(row).notable())
                .number("strongest_weight", Texts.get("view.popularity.strongest"), "", row -> rows.get(row).strongest())
                .whole("strongest_by", Texts.get("view.popularity.strongest-by"), row -> orNaN(rows.get(row).strongestBy()))
                .whole(LAST_NOTABLE, Texts.get("view.popularity.last-notable"), row -> orNaN(rows.get(row).lastNotable()))
                .whole(LAST_OFFER, Texts.get("view.popularity.last-offer"), row -> orNaN(rows.get(row).lastOffer()))
                .whole("evicted", Texts.get("view.popularity.evicted"), row -> rows.get(row).evicted() ? 1 : 0);
    }

    private static double orNaN(int segment) {
        return segment < 0 ? Double.NaN : segment;
    }

    /** Picks the memories of some rows, with the segments that wrote them. */
    void pick(int from, int to, boolean ended) {
        Picked rows = Picked.segments(IndexSet.of(IntStream.rangeClosed(from, to).map(row -> lives().get(row).segment())));
        if (ended) {
            selection().pick(rows, Gesture.BRUSH);
        } else {
            selection().drag(rows);
        }
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<MemoryShow> what = new OptionMenu<>(Texts.get("view.popularity.show"), show,
                () -> List.of(MemoryShow.values()), PopularityView::wording);
        OptionMenu<MemoryOrder> by = new OptionMenu<>(Texts.get("view.popularity.order"), order,
                () -> List.of(MemoryOrder.values()), PopularityView::wording);
        ToggleButton never = new ToggleButton(Texts.get("view.popularity.never"));
        never.getStyleClass().addAll("small", "mem-option-toggle");
        never.setTooltip(Tips.of(Texts.get("view.popularity.never.tooltip")));
        never.selectedProperty().bindBidirectional(neverRecalled);
        return List.of(what, by, never);
    }

    private static String wording(MemoryShow show) {
        return switch (show) {
            case POPULARITY -> Texts.get("view.popularity.popularity");
            case LIFT -> Texts.get("view.popularity.lift");
            case LIFETIME -> Texts.get("view.popularity.lifetime");
        };
    }

    private static String wording(MemoryOrder order) {
        return switch (order) {
            case SEGMENT -> Texts.get("view.popularity.order.segment");
            case POPULARITY -> Texts.get("view.popularity.popularity");
            case LIFT -> Texts.get("view.popularity.lift");
            case REMEMBERED -> Texts.get("view.popularity.order.remembered");
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PopularitySkin(this);
    }
}
