package org.mnemoscope.visualizers.figure;

import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;

/**
 * A drawn view: a figure that explains itself, is drawn from a table of exact values, and can be had as picture, data, script
 * and table. A subclass says what its table holds ({@link #tabulate}), what its options are, and makes a
 * {@link FigureSkin}. docs/adding-a-view.md tells how.
 */
public abstract class FigureView extends TraceControl {
    private final FigureInfo info;
    private final BooleanProperty tableShown = new SimpleBooleanProperty(this, "tableShown");
    /** Held here, and only weakly by options: those of the selection live longer than a view. */
    private final ChangeListener<Object> optionListener = (option, before, now) -> changed();
    private final WeakChangeListener<Object> weakOptionListener = new WeakChangeListener<>(optionListener);
    private FigureDesk desk = (deed, figure) -> {};
    private @Nullable FigureTable table;
    private int tableRevision = -1;
    private @Nullable Node optionsBar;

    protected FigureView(Selection selection, String styleClass, FigureInfo info) {
        super(selection, styleClass, "figure." + info.id() + ".title");
        this.info = info;
        FigureMenu.install(this);
    }

    /**
     * The values of what is read now. Called on the FX thread, and again only when {@link #changed()} was; the table may be
     * read on another thread while the run grows, so it must not look into what grows.
     *
     * @param run null while there is none: a table with the same columns and no row
     */
    protected abstract FigureTable tabulate(@Nullable RunSoFar run);

    /** The options of this view, the most important first; called once. */
    protected abstract List<ButtonBase> options();

    /** What was chosen that the drawing alone does not tell, as smoothing or the tokens that count; empty for nothing. */
    protected String note() {
        return "";
    }

    /** What was chosen in the view, by the names that its Python script has for it; values are numbers, truths and words. */
    protected Map<String, Object> choices() {
        return Map.of();
    }

    public final FigureInfo info() {
        return info;
    }

    /** The table that is drawn now. */
    public final FigureTable table() {
        FigureTable known = table;
        if (known == null || tableRevision != revisionProperty().get()) {
            known = tabulate(run());
            table = known;
            tableRevision = revisionProperty().get();
        }
        return known;
    }

    /** Draws the figure as it looks now, without what follows the mouse; nothing before the view was shown first. */
    public final void draw(Pen pen, double width, double height) {
        if (getSkin() instanceof FigureSkin<?> skin) {
            skin.drawAll(pen, width, height);
        }
    }

    /** What is said instead of a drawing, or null where there is one. */
    public final @Nullable String emptySentence() {
        return getSkin() instanceof FigureSkin<?> skin ? skin.emptySentence() : null;
    }

    /** Whether the view shows its table in place of the drawing. */
    public final BooleanProperty tableShownProperty() {
        return tableShown;
    }

    /** Where deeds outside of the view are done. */
    public final void setDesk(FigureDesk desk) {
        this.desk = desk;
    }

    /** The other views. */
    final List<FigureDesk.Way> ways() {
        return desk.ways();
    }

    final void run(FigureDeed deed) {
        desk.run(deed, this);
    }

    /** Says that the table depends on an option. */
    protected final void tabulateOn(ObservableValue<?> option) {
        option.addListener(weakOptionListener);
    }

    @Override
    public final Node optionsBar() {
        if (optionsBar == null) {
            optionsBar = FigureBar.of(this, options());
        }
        return optionsBar;
    }
}
