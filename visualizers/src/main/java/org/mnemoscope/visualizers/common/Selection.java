package org.mnemoscope.visualizers.common;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.mnemoscope.engine.trace.ReadingCondition;

/** The one selection of a window: what is selected anywhere is selected everywhere. Segments are zero-based; −1 is none. */
public final class Selection {
    /** No segment. */
    public static final int NONE = -1;

    private final IntegerProperty segment = new SimpleIntegerProperty(this, "segment", NONE);
    private final IntegerProperty recalled = new SimpleIntegerProperty(this, "recalled", NONE);
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", NONE);
    private final ObjectProperty<ReadingCondition> baseline =
            new SimpleObjectProperty<>(this, "baseline", ReadingCondition.NO_MEMORY);

    /** The selected (reading) segment. */
    public IntegerProperty segmentProperty() {
        return segment;
    }

    public int getSegment() {
        return segment.get();
    }

    /** Selects a segment and drops the recalled one. */
    public void select(int value) {
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

    /** Selects reading segment and recalled segment together. */
    public void selectPair(int reading, int recalledSegment) {
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
}
