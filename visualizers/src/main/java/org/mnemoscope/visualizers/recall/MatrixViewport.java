package org.mnemoscope.visualizers.recall;

/**
 * Which part of a square matrix of {@code count} cells a side is seen, and how large. Columns and rows are real
 * numbers in segments; x and y are distances from the plot's upper left corner.
 */
final class MatrixViewport {
    private static final double LARGEST_CELL = 48;

    private double zoom = 1;
    private double left;
    private double top;
    private double width = 1;
    private double height = 1;
    private int count = 1;

    /** Fits the viewport to a plot of this size, keeping zoom and place as far as they are possible. */
    void resize(double newWidth, double newHeight, int newCount) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
        count = Math.max(1, newCount);
        clamp();
    }

    void reset() {
        zoom = 1;
        left = 0;
        top = 0;
    }

    /** Width and height of a cell. */
    double cell() {
        return fittingCell() * zoom;
    }

    double columnAt(double x) {
        return left + x / cell();
    }

    double rowAt(double y) {
        return top + y / cell();
    }

    double xOf(double column) {
        return (column - left) * cell();
    }

    double yOf(double row) {
        return (row - top) * cell();
    }

    /** The width of the plot that the matrix covers. */
    double usedWidth() {
        return Math.min(width, count * cell());
    }

    double usedHeight() {
        return Math.min(height, count * cell());
    }

    /** Zooms so that the cell at (x, y) stays where it is. */
    void zoomAt(double x, double y, double factor) {
        double column = columnAt(x);
        double row = rowAt(y);
        zoom *= factor;
        clamp();
        left = column - x / cell();
        top = row - y / cell();
        clamp();
    }

    void drag(double dx, double dy) {
        left -= dx / cell();
        top -= dy / cell();
        clamp();
    }

    /** Moves as little as needed to bring a cell into sight. */
    void reveal(int row, int column) {
        top = revealed(top, row, height / cell());
        left = revealed(left, column, width / cell());
        clamp();
    }

    private static double revealed(double start, int index, double visible) {
        if (index < start) {
            return index;
        }
        return index + 1 > start + visible ? index + 1 - visible : start;
    }

    private double fittingCell() {
        return Math.min(LARGEST_CELL, Math.min(width, height) / count);
    }

    private void clamp() {
        zoom = Math.max(1, Math.min(zoom, LARGEST_CELL / fittingCell()));
        left = Math.max(0, Math.min(left, count - width / cell()));
        top = Math.max(0, Math.min(top, count - height / cell()));
    }
}
