package org.mnemoscope.visualizers.common;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * The one selection of a window: what is selected anywhere is selected everywhere. Segments are zero-based; −1 is none.
 *
 * <p>Two things are told apart. The <em>cursor</em> is the one segment (and recalled segment) that one looks at. What is <em>picked</em>
 * is a set of segments, tokens or memories that one works with: views grey what is not picked and never hide it. Where nothing
 * is picked, nothing is greyed. Steps of picking can be undone; where the cursor was is another list, that of places.
 */
public final class Selection {
    /** No segment. */
    public static final int NONE = -1;

    private final IntegerProperty segment = new SimpleIntegerProperty(this, "segment", NONE);
    private final IntegerProperty recalled = new SimpleIntegerProperty(this, "recalled", NONE);
    private final IntegerProperty token = new SimpleIntegerProperty(this, "token", NONE);
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", NONE);
    private final ObjectProperty<ReadingCondition> baseline =
            new SimpleObjectProperty<>(this, "baseline", ReadingCondition.NO_MEMORY);
    private final ObjectProperty<SurprisalUnit> unit = new SimpleObjectProperty<>(this, "unit", SurprisalUnit.PERPLEXITY);
    private final ReadOnlyObjectWrapper<Picked> picked = new ReadOnlyObjectWrapper<>(this, "picked", Picked.NOTHING);
    private final ObjectProperty<Hits> hits = new SimpleObjectProperty<>(this, "hits", Hits.NONE);
    private final ObjectProperty<@Nullable ComparedRun> compared = new SimpleObjectProperty<>(this, "compared");
    private final SelectionHistory history = new SelectionHistory();
    private final KeptMarks marks = new KeptMarks(history);
    private final Turns turns = new Turns();
    /** What was picked before a drag that is still going on. */
    private Picked settled = Picked.NOTHING;

    /** The selected (reading) segment. */
    public IntegerProperty segmentProperty() {
        return segment;
    }

    public int getSegment() {
        return segment.get();
    }

    /** Selects a segment and drops the recalled one, and the token. */
    public void select(int value) {
        token.set(NONE);
        recalled.set(NONE);
        segment.set(value);
    }

    /** The recalled segment of a selected pair, as a cell of the recall matrix. */
    public IntegerProperty recalledProperty() {
        return recalled;
    }

    public int getRecalled() {
        return recalled.get();
    }

    /** The token that one looks at, in the selected segment. */
    public IntegerProperty tokenProperty() {
        return token;
    }

    public int getToken() {
        return token.get();
    }

    /** Selects a token together with the segment that it is in. */
    public void selectToken(int value, int itsSegment) {
        select(itsSegment);
        token.set(value);
    }

    /** Selects reading segment and recalled segment together. */
    public void selectPair(int reading, int recalledSegment) {
        token.set(NONE);
        segment.set(reading);
        recalled.set(recalledSegment);
    }

    /** The segment under the mouse in any view. */
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** The reading condition that memory gain compares HMT with, in all views. */
    public ObjectProperty<ReadingCondition> baselineProperty() {
        return baseline;
    }

    /** The unit in which all views show surprisal and gain. */
    public ObjectProperty<SurprisalUnit> unitProperty() {
        return unit;
    }

    /** What is picked. */
    public ReadOnlyObjectProperty<Picked> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    public Picked picked() {
        return picked.get();
    }

    public boolean isSelected(int segment) {
        return picked().hasSegment(segment);
    }

    /** Whether a segment recedes, for others are picked. */
    public boolean isGreyed(int segment) {
        return !picked().isEmpty() && !picked().hasSegment(segment);
    }

    /** Whether a token recedes; {@code segment} is the one that it is in. */
    public boolean isTokenGreyed(int token, int segment) {
        return !picked().isEmpty() && !picked().hasToken(token, segment);
    }

    /** Whether the memory that a segment wrote recedes. */
    public boolean isMemoryGreyed(int memory) {
        return !picked().isEmpty() && !picked().hasMemory(memory);
    }

    /** Picks something else; a step that can be undone. */
    public void pick(Picked next, Gesture gesture) {
        Picked before = settled;
        show(next);
        if (!next.equals(before)) {
            history.add(() -> show(before), () -> show(next), gesture.words(next.isEmpty() ? before : next));
        }
    }

    /** Shows what a drag would pick if it ended now; no step yet. Ends with {@link #pick}, or with {@link #dropDrag}. */
    public void drag(Picked next) {
        picked.set(next);
    }

    /** Back to what was picked before the drag. */
    public void dropDrag() {
        picked.set(settled);
    }

    /** Picks the segments of a range, and only these. */
    public void brush(IndexSet segments) {
        pick(Picked.segments(segments), Gesture.BRUSH);
    }

    /** Picks one segment more, or one less, as a click with Ctrl does. */
    public void toggle(int segment) {
        pick(Picked.segments(picked().segments().toggled(segment)), Gesture.TOGGLE);
    }

    /** Picks nothing, so that nothing is greyed. */
    public void clear() {
        pick(Picked.NOTHING, Gesture.CLEAR);
    }

    /** Undo and redo of what was picked. */
    public SelectionHistory history() {
        return history;
    }

    /** Notes and named selections. */
    public KeptMarks marks() {
        return marks;
    }

    /** What find in the text has found, to be marked in every view. */
    public ObjectProperty<Hits> hitsProperty() {
        return hits;
    }

    /** The run that views draw over the one shown; null for none. */
    public ObjectProperty<@Nullable ComparedRun> comparedProperty() {
        return compared;
    }

    /** In which order views draw what comes by itself. */
    public Turns turns() {
        return turns;
    }

    /** Everything is as at the start, as for another run. */
    public void forget() {
        select(NONE);
        hovered.set(NONE);
        hits.set(Hits.NONE);
        compared.set(null);
        marks.open(Marks.NONE);
        show(Picked.NOTHING);
        history.forget();
    }

    void show(Picked next) {
        settled = next;
        picked.set(next);
    }
}
