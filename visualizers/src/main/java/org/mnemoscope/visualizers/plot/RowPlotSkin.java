package org.mnemoscope.visualizers.plot;

import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;

/**
 * A figure whose rows lie along x, but are no segments in reading order: distances, or memories in some order. Shows a cursor and a
 * card for the row under the mouse; a click takes a row, a drag picks a range of rows, the arrow keys move the cursor, Enter takes
 * its row, with Shift the keys pick what the cursor passes.
 */
public abstract class RowPlotSkin<C extends FigureView> extends PlotSkin<C> {
    /** No row. */
    public static final int NONE = -1;

    private int pointed = NONE;

    protected RowPlotSkin(C control) {
        super(control);
        new RowGestures(this, control).install();
    }

    /** The value on the x axis of a row. */
    protected abstract double placeOf(int row);

    /** The row nearest to a value on the x axis; held inside the table by the caller. */
    protected abstract int rowNear(double place);

    /** The row that the legend reads out while the mouse is elsewhere, or {@link #NONE}. */
    protected abstract int restingRow();

    /** A row was clicked, or the cursor moved to it. */
    protected abstract void take(int row);

    /** The rows {@code from} to {@code to} were dragged over, both included; {@code ended} if the button was let go. */
    protected abstract void pick(int from, int to, boolean ended);

    /** What the card beside the mouse says of a row. */
    protected abstract HoverCard.Content content(RunSoFar run, int row);

    /** Marks of a row that follow the mouse. */
    protected void paintPoints(Pen pen, Plot left, Plot right, int row) {}

    /** Rows that can be pointed at. */
    protected int rowCount() {
        return table().rowCount();
    }

    /** The row under the mouse, or {@link #NONE}. */
    protected final int pointedRow() {
        return pointed < rowCount() ? pointed : NONE;
    }

    @Override
    protected final double restingPlace() {
        return placeOrNowhere(restingRow());
    }

    @Override
    protected final double pointedPlace() {
        return placeOrNowhere(pointedRow());
    }

    private double placeOrNowhere(int row) {
        return row >= 0 && row < rowCount() ? placeOf(row) : Double.NaN;
    }

    /** The row that a place of the legend stands for, or {@link #NONE}. */
    protected final int rowAtPlace(double place) {
        return Double.isNaN(place) ? NONE : inside(rowNear(place));
    }

    @Override
    protected final void paintCursor(Pen pen, Plot left, Plot right) {
        int row = pointedRow();
        if (row != NONE) {
            double x = pen.pixels().line(left.xOf(placeOf(row)));
            pen.line(x, left.y(), x, left.bottom(), Stroke.of(colour(ColourRole.TEXT_SUBTLE), 1));
            paintPoints(pen, left, right, row);
        }
    }

    final void point(double x, double y) {
        RunSoFar run = getSkinnable().run();
        pointed = rowAt(x, y);
        if (run != null && pointed != NONE) {
            card().show(content(run, pointed), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        } else {
            card().hide();
        }
        pointedChanged(pointed);
        redrawOver();
    }

    final void leave() {
        pointed = NONE;
        pointedChanged(NONE);
        redrawOver();
    }

    /** Another row is under the mouse. */
    protected void pointedChanged(int row) {}

    final int rowAt(double x, double y) {
        return emptySentence() == null && plot().contains(x, y) ? rowBeside(x) : NONE;
    }

    final int rowBeside(double x) {
        return inside(rowNear(plot().valueAt(x)));
    }

    private int inside(int row) {
        return rowCount() == 0 ? NONE : Math.max(0, Math.min(row, rowCount() - 1));
    }

    @Override
    protected abstract @Nullable String emptySentence();
}
