package org.mnemoscope.visualizers.plot;

import org.mnemoscope.visualizers.axis.PixelGrid;

/** The part of a matrix to draw, in device pixels: a cell's size, and column and row of the upper left corner. */
public record CellFrame(int width, int height, double cellWidth, double cellHeight, double left, double top) {
    static CellFrame of(MatrixViewport viewport, PixelGrid pixels) {
        return new CellFrame(pixels.pixels(viewport.usedWidth()), pixels.pixels(viewport.usedHeight()), viewport.cellWidth() * pixels.scale(),
                viewport.cellHeight() * pixels.scale(), viewport.columnAt(0), viewport.rowAt(0));
    }

    /** The first row that a line of pixels shows. */
    public int firstRow(int line) {
        return (int) Math.floor(top + line / cellHeight + 1e-9);
    }

    /** The row after the last one that a line shows: cells smaller than a pixel share it. */
    public int endRow(int line) {
        return Math.max(firstRow(line) + 1, cellHeight < 1 ? (int) Math.ceil(top + (line + 1) / cellHeight - 1e-9) : 0);
    }

    /** The first column that a pixel of a line shows. */
    public int firstColumn(int x) {
        return (int) Math.floor(left + x / cellWidth + 1e-9);
    }

    /** The column after the last one that a pixel shows. */
    public int endColumn(int x) {
        return Math.max(firstColumn(x) + 1, cellWidth < 1 ? (int) Math.ceil(left + (x + 1) / cellWidth - 1e-9) : 0);
    }
}
