package org.mnemoscope.visualizers.plot;

/**
 * Which part of a matrix is seen, and how large. Columns and rows are real numbers; x and y are distances from the plot's
 * upper left corner. A square matrix has square cells; any other fills the plot at first.
 */
public final class MatrixViewport {
    private static final double LARGEST_CELL = 48;

    private double zoom = 1;
    private double left;
    private double top;
    private double width = 1;
    private double height = 1;
    private int columns = 1;
    private int rows = 1;

    /** The same part of the matrix, for a plot of another size. */
    public MatrixViewport copy() {
        MatrixViewport copy = new MatrixViewport();
        copy.zoom = zoom;
        copy.left = left;
        copy.top = top;
        return copy;
    }

    /** Fits the viewport to a plot of this size, keeping zoom and place as far as they are possible. */
    public void resize(double newWidth, double newHeight, int newColumns, int newRows) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        columns = Math.max(1, newColumns);
        rows = Math.max(1, newRows);
        clamp();
    }

    public void reset() {
        zoom = 1;
        left = 0;
        top = 0;
    }

    public double cellWidth() {
        return zoomed(fittingWidth());
    }

    public double cellHeight() {
        return zoomed(fittingHeight());
    }

    private double zoomed(double fitting) {
        return Math.max(fitting, Math.min(LARGEST_CELL, fitting * zoom));
    }

    public double columnAt(double x) {
        return left + x / cellWidth();
    }

    public double rowAt(double y) {
        return top + y / cellHeight();
    }

    public double xOf(double column) {
        return (column - left) * cellWidth();
    }

    public double yOf(double row) {
        return (row - top) * cellHeight();
    }

    /** The width of the plot that the matrix covers. */
    public double usedWidth() {
        return Math.min(width, columns * cellWidth());
    }

    public double usedHeight() {
        return Math.min(height, rows * cellHeight());
    }

    /** Zooms so that the cell at (x, y) stays where it is. */
    public void zoomAt(double x, double y, double factor) {
        double column = columnAt(x);
        double row = rowAt(y);
        zoom *= factor;
        clamp();
        left = column - x / cellWidth();
        top = row - y / cellHeight();
        clamp();
    }

    public void drag(double dx, double dy) {
        left -= dx / cellWidth();
        top -= dy / cellHeight();
        clamp();
    }

    /** Moves as little as needed to bring a cell into sight. */
    public void reveal(int row, int column) {
        top = revealed(top, row, height / cellHeight());
        left = revealed(left, column, width / cellWidth());
        clamp();
    }

    private static double revealed(double start, int index, double visible) {
        if (index < start) {
            return index;
        }
        return index + 1 > start + visible ? index + 1 - visible : start;
    }

    private double fittingWidth() {
        return rows == columns ? Math.min(LARGEST_CELL, Math.min(width, height) / rows) : width / columns;
    }

    private double fittingHeight() {
        return rows == columns ? fittingWidth() : Math.min(LARGEST_CELL, height / rows);
    }

    private void clamp() {
        zoom = Math.max(1, Math.min(zoom, LARGEST_CELL / Math.min(fittingWidth(), fittingHeight())));
        left = Math.max(0, Math.min(left, columns - width / cellWidth()));
        top = Math.max(0, Math.min(top, rows - height / cellHeight()));
    }
}
