package org.mnemoscope.visualizers.book;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Segments as columns of cells. Where several segments fall on one column it keeps the highest and the lowest of them, so that none is
 * lost; every segment is in at least one column.
 */
final class BookCells {
    /** What a column shows. */
    enum State {
        /** Nothing read yet. */
        UNREAD,
        /** Read, and nothing measured. */
        UNMEASURED,
        /** Others are picked. */
        GREYED,
        SHOWN
    }

    private final double[] highs;
    private final double[] lows;
    private final State[] states;

    private BookCells(int columns) {
        highs = new double[columns];
        lows = new double[columns];
        states = new State[columns];
    }

    /**
     * @param segments of the whole text
     * @param room     columns at most
     * @param read     segments read
     * @param values   of the segments read; NaN is not measured
     * @param greyed   whether a segment recedes; it shows only where no other is in its column
     */
    static BookCells of(int segments, int room, int read, IntToDoubleFunction values, IntPredicate greyed) {
        BookCells cells = new BookCells(Math.max(1, Math.min(segments, room)));
        for (int column = 0; column < cells.columns(); column++) {
            int from = (int) ((long) column * segments / cells.columns());
            int to = (int) (((long) (column + 1) * segments + cells.columns() - 1) / cells.columns());
            cells.fill(column, from, Math.min(to, read), values, greyed);
        }
        return cells;
    }

    private void fill(int column, int from, int to, IntToDoubleFunction values, IntPredicate greyed) {
        states[column] = from < to ? State.UNMEASURED : State.UNREAD;
        for (int segment = from; segment < to; segment++) {
            double value = values.applyAsDouble(segment);
            State state = Double.isNaN(value) ? State.UNMEASURED : greyed.test(segment) ? State.GREYED : State.SHOWN;
            if (state.compareTo(states[column]) > 0) {
                states[column] = state;
                highs[column] = value;
                lows[column] = value;
            } else if (state == states[column]) {
                highs[column] = Math.max(highs[column], value);
                lows[column] = Math.min(lows[column], value);
            }
        }
    }

    int columns() {
        return states.length;
    }

    State state(int column) {
        return states[column];
    }

    double high(int column) {
        return highs[column];
    }

    double low(int column) {
        return lows[column];
    }
}
