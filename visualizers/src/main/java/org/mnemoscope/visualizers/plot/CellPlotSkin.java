package org.mnemoscope.visualizers.plot;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.Ticks;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.figure.FigureSkin;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Span;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;

/**
 * A matrix of coloured cells with axes of whole numbers above and at the left and a legend at the right. Answers mouse, wheel and
 * keys ({@link CellGestures}). A subclass colours the cells and says what a cell is.
 */
public abstract class CellPlotSkin<C extends FigureView> extends FigureSkin<C> {
    /** Lengths in ems. */
    private static final double LEFT = 5.3;

    private static final double TOP = 3.6;
    private static final double RIGHT = 8;
    private static final double TICK_SPACING = 4.5;
    private static final double MARK = 0.12;

    private final MatrixViewport viewport;
    private @Nullable Cell hovered;
    private @Nullable WritableImage drawn;
    private @Nullable Drawn drawnOf;

    /** What the cells on the screen depend on. */
    private record Drawn(Object look, CellFrame frame) {}

    /** @param viewport what is seen, which the view keeps */
    protected CellPlotSkin(C control, MatrixViewport viewport) {
        super(control);
        this.viewport = viewport;
        new CellGestures(this, control).install();
    }

    /** Rows of the whole matrix, filled or not. */
    protected abstract int rows();

    protected abstract int columns();

    /** The rows that are filled: others cannot be pointed at. */
    protected abstract int filledRows();

    /** The columns that are filled. */
    protected abstract int filledColumns();

    /** Whether columns stand for segments, as rows do. */
    protected abstract boolean columnsAreSegments();

    /** The title of the axis of columns. */
    protected abstract String across();

    /** The title of the axis of rows. */
    protected abstract String down();

    /** What the colours of the cells depend on; the cells are drawn anew where it is not equal to the last one. */
    protected abstract Object look();

    /** The cells in their colours. */
    protected abstract WritableImage cells(CellFrame frame);

    /** Draws the legend. */
    protected abstract void legend(Pen pen, Place place);

    /** What the card beside the mouse says of a cell. */
    protected abstract HoverCard.Content content(RunSoFar run, Cell cell);

    /** The segment that other views mark while the mouse is over a cell. */
    protected abstract int segmentOf(Cell cell);

    /** The cell that is looked at, or null. */
    protected abstract @Nullable Cell chosen();

    /** A click on a cell, or a step to it. */
    protected abstract void choose(Cell cell);

    /** What a drag from one cell to another picks. */
    protected abstract Picked between(Cell one, Cell other);

    /** How {@link #between} is named in the list of steps. */
    protected abstract Gesture gesture();

    /** Shows the whole matrix again. */
    public final void resetZoom() {
        viewport.reset();
        redraw();
    }

    final MatrixViewport viewport() {
        return viewport;
    }

    final void again() {
        redraw();
    }

    /** The left edge of the cells in the view. */
    public final double left() {
        return pixels().edge(LEFT * em());
    }

    /** The upper edge of the cells in the view. */
    public final double top() {
        return pixels().edge(TOP * em());
    }

    final boolean contains(double x, double y) {
        return emptySentence() == null && x >= left() && y >= top() && x < left() + viewport.usedWidth() && y < top() + viewport.usedHeight();
    }

    /** The filled cell nearest to a point of the view. */
    final Cell cellNear(double x, double y) {
        return inside(new Cell((int) Math.floor(viewport.rowAt(y - top())), (int) Math.floor(viewport.columnAt(x - left()))));
    }

    final Cell inside(Cell cell) {
        return new Cell(Math.max(0, Math.min(cell.row(), filledRows() - 1)), Math.max(0, Math.min(cell.column(), filledColumns() - 1)));
    }

    final void hover(double x, double y) {
        RunSoFar run = getSkinnable().run();
        Cell cell = filledRows() > 0 && contains(x, y) ? cellNear(x, y) : null;
        hovered = cell;
        getSkinnable().selection().hoveredProperty().set(cell == null ? Selection.NONE : segmentOf(cell));
        if (cell == null || run == null) {
            card().hide();
        } else {
            card().show(content(run, cell), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        }
        redrawOver();
    }

    @Override
    protected final void paint(Pen pen, double width, double height) {
        boolean onScreen = width == getSkinnable().getWidth() && height == getSkinnable().getHeight();
        MatrixViewport seen = onScreen ? viewport : viewport.copy();
        seen.resize(width - left() - RIGHT * em(), height - top() - em(), columns(), rows());
        CellFrame frame = CellFrame.of(seen, pen.pixels());
        pen.cells(cells(frame, onScreen), left(), top(), frame.width() / pen.pixels().scale(), frame.height() / pen.pixels().scale());
        axes(pen, seen, height);
        legend(pen, new Place(pen.pixels().edge(left() + seen.usedWidth() + 1.8 * em()), top() + 0.8 * em(), Math.min(12 * em(), seen.usedHeight() - 2 * em())));
        pen.inside(left(), top(), seen.usedWidth(), seen.usedHeight(), () -> paintAbove(pen, seen));
        hits(pen, seen);
        mark(pen, seen);
    }

    /** Left of the rows that hold hits, and below the columns if they are segments too. */
    private void hits(Pen pen, MatrixViewport seen) {
        IndexSet hits = getSkinnable().selection().hitsProperty().get().segments();
        double room = 0.5 * em();
        double bottom = top() + seen.usedHeight();
        pen.inside(left() - room, top(), room, seen.usedHeight(), () -> HitMarks.paintDown(
                pen, hits, row -> top() + seen.yOf(row), left() - room, colour(ColourRole.HIT)));
        if (columnsAreSegments()) {
            pen.inside(left(), bottom, seen.usedWidth(), room, () -> HitMarks.paint(
                    pen, hits, column -> left() + seen.xOf(column), bottom + room, colour(ColourRole.HIT)));
        }
    }

    /** Drawn above the cells, inside of them. */
    protected void paintAbove(Pen pen, MatrixViewport seen) {}

    /** The cells of the screen are kept as long as nothing they depend on changes. */
    private WritableImage cells(CellFrame frame, boolean onScreen) {
        Drawn now = new Drawn(look(), frame);
        WritableImage known = drawn;
        if (known == null || !onScreen || !now.equals(drawnOf)) {
            known = cells(frame);
        }
        if (onScreen) {
            drawn = known;
            drawnOf = now;
        }
        return known;
    }

    private void axes(Pen pen, MatrixViewport seen, double height) {
        double em = em();
        TextLook centred = TextLook.centre(colour(ColourRole.TEXT_MUTED));
        TextLook right = TextLook.right(colour(ColourRole.TEXT_MUTED));
        int most = Math.max(1, (int) (seen.usedWidth() / (TICK_SPACING * em)));
        for (int tick : Ticks.whole(seen.columnAt(0) - 0.5, seen.columnAt(seen.usedWidth()) - 0.5, most)) {
            pen.text(Integer.toString(tick), left() + seen.xOf(tick + 0.5), top() - 0.9 * em, centred);
        }
        most = Math.max(1, (int) (seen.usedHeight() / (TICK_SPACING * em)));
        for (int tick : Ticks.whole(seen.rowAt(0) - 0.5, seen.rowAt(seen.usedHeight()) - 0.5, most)) {
            pen.text(Integer.toString(tick), left() - 0.6 * em, top() + seen.yOf(tick + 0.5), right);
        }
        TextLook title = TextLook.centre(colour(ColourRole.TEXT));
        pen.text(across(), left() + seen.usedWidth() / 2, top() - 2.5 * em, title);
        new Span(0, height).title(pen, down(), 1.1 * em, top() + seen.usedHeight() / 2, title);
    }

    /** A bar of colours with its title above and words at its ends and in its middle, from the bottom to the top. */
    protected final void bar(Pen pen, Place place, String title, DoubleFunction<Color> colours, List<String> upwards) {
        pen.text(title, place.x(), place.y() - 1.4 * em(), TextLook.left(colour(ColourRole.TEXT)));
        for (double step = 0; step < place.height(); step++) {
            pen.fillRect(place.x(), place.y() + place.height() - step - 1, 0.9 * em(), 1.5, colours.apply((step + 0.5) / place.height()));
        }
        TextLook label = TextLook.left(colour(ColourRole.TEXT_MUTED));
        for (int i = 0; i < upwards.size(); i++) {
            pen.text(upwards.get(i), place.x() + 1.4 * em(), place.y() + place.height() * (1 - (double) i / (upwards.size() - 1)), label);
        }
    }

    /** Where a legend lies: its upper left corner, and how high it may be. */
    public record Place(double x, double y, double height) {}

    private void mark(Pen pen, MatrixViewport seen) {
        Cell cell = chosen();
        if (cell != null) {
            double size = Math.max(4, seen.cellWidth());
            double high = Math.max(4, seen.cellHeight());
            double x = left() + seen.xOf(cell.column() + 0.5) - size / 2;
            double y = top() + seen.yOf(cell.row() + 0.5) - high / 2;
            pen.inside(left() - 4, top() - 4, seen.usedWidth() + 8, seen.usedHeight() + 8, () -> {
                pen.frame(x - 2, y - 2, size + 4, high + 4, Stroke.of(colour(ColourRole.SURFACE), 1.5));
                pen.frame(x - 0.5, y - 0.5, size + 1, high + 1, Stroke.of(colour(ColourRole.CURSOR), 1.5));
            });
        }
    }

    @Override
    protected final void paintOver(Pen pen, double width, double height) {
        Cell cell = hovered;
        if (cell != null) {
            Color shade = colour(ColourRole.TEXT).deriveColor(0, 1, 1, MARK);
            pen.inside(left(), top(), viewport.usedWidth(), viewport.usedHeight(), () -> {
                pen.fillRect(left() + viewport.xOf(cell.column()), top(), Math.max(1, viewport.cellWidth()), viewport.usedHeight(), shade);
                pen.fillRect(left(), top() + viewport.yOf(cell.row()), viewport.usedWidth(), Math.max(1, viewport.cellHeight()), shade);
            });
        }
    }
}
