package org.mnemoscope.visualizers.common;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.AnswerKey;
import org.mnemoscope.engine.trace.Chapters;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * What the views have in common: the run, the shared selection, and the look, which comes from CSS
 * ({@link ViewStyles}). A skin watches {@link #revisionProperty()} and {@link #appearanceProperty()} and draws once per pulse.
 */
public abstract class TraceControl extends Control implements TraceView {
    private final Selection selection;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyIntegerWrapper appearance = new ReadOnlyIntegerWrapper(this, "appearance");
    /** In the order of {@link ColourRole}. */
    private final List<StyleableProperty<Color>> colours = new ArrayList<>();
    private final StyleableProperty<Font> font = StyleRoles.FONT.createProperty(this);
    private final StyleableProperty<String> amountRamp = StyleRoles.AMOUNT_RAMP.createProperty(this);
    private final StyleableProperty<String> orderRamp = StyleRoles.ORDER_RAMP.createProperty(this);
    private @Nullable RunSoFar run;

    protected TraceControl(Selection selection, String styleClass, String nameKey) {
        this.selection = selection;
        for (StyleRoles.ColourMeta meta : StyleRoles.COLOURS) {
            colours.add(meta.createProperty(this));
        }
        getStyleClass().addAll("mem-view", styleClass);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(Texts.get(nameKey));
        setAccessibleText(Texts.get(nameKey));
    }

    /** Options of this view alone, for the header that the window puts above it. */
    public abstract Node optionsBar();

    @Override
    public void begin(RunHeader header, TokenizedText text) {
        run = new RunSoFar(header, text);
        Baseline.fit(selection.baselineProperty(), run);
        changed();
    }

    @Override
    public void structure(Chapters chapters) {
        if (run != null) {
            run.structure(chapters);
            changed();
        }
    }

    @Override
    public void answers(AnswerKey key) {
        if (run != null) {
            run.answers(key);
            changed();
        }
    }

    @Override
    public void append(List<SegmentTrace> traces) {
        if (run == null) {
            throw new IllegalStateException("append before begin");
        }
        if (!traces.isEmpty()) {
            run.append(traces);
            changed();
        }
    }

    @Override
    public void clear() {
        run = null;
        changed();
    }

    /** The run shown, or null in the empty state. */
    public final @Nullable RunSoFar run() {
        return run;
    }

    /** Segments read so far; 0 without a run. */
    protected final int readCount() {
        return run == null ? 0 : run.readCount();
    }

    public final Selection selection() {
        return selection;
    }

    /** Counts changes of the data shown. */
    public final ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Counts changes of colours and fonts, as a theme switch brings them. */
    public final ReadOnlyIntegerProperty appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /** The colour that the style sheets give to a role now. */
    public final Color colour(ColourRole role) {
        return StyleRoles.valueOf(colours.get(role.ordinal()));
    }

    /** The interface font, of the size that the style sheets give. */
    public final Font font() {
        return StyleRoles.valueOf(font);
    }

    /** Name of the colour ramp for amounts, or its names for dark and for bright surfaces. */
    public final String amountRamp() {
        return StyleRoles.valueOf(amountRamp);
    }

    /** Name of the colour ramp for positions in the book, or its names for dark and for bright surfaces. */
    public final String orderRamp() {
        return StyleRoles.valueOf(orderRamp);
    }

    /** For the skin, when it has to draw anew: its layout comes in the next frame, or when the view's turn comes ({@link Turns}). */
    public final void askForLayout() {
        selection.turns().ask(this);
    }

    /** Tells the skin that the data changed. */
    protected final void changed() {
        revision.set(revision.get() + 1);
    }

    /** Called by the style properties. */
    final void restyled() {
        appearance.set(appearance.get() + 1);
    }

    StyleableProperty<?> styleable(CssMetaData<? extends Styleable, ?> role) {
        if (role == StyleRoles.FONT) {
            return font;
        }
        if (role == StyleRoles.AMOUNT_RAMP) {
            return amountRamp;
        }
        return role == StyleRoles.ORDER_RAMP ? orderRamp : colours.get(((StyleRoles.ColourMeta) role).role().ordinal());
    }

    /** The CSS properties of all views. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return StyleRoles.all();
    }

    @Override
    protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return new ArrayList<>(getClassCssMetaData());
    }
}
