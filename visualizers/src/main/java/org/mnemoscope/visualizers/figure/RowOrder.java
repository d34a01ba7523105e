package org.mnemoscope.visualizers.figure;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableListBase;

/** The rows of a table by number, in the order shown: four bytes a row. */
final class RowOrder extends ObservableListBase<Integer> {
    private int[] rows = new int[0];

    @Override
    public Integer get(int index) {
        return rows[index];
    }

    @Override
    public int size() {
        return rows.length;
    }

    /** Shows {@code count} rows in an order; equal ones stay in the order of their numbers. */
    void show(int count, Comparator<Integer> order) {
        show(IntStream.range(0, count).boxed().sorted(order).mapToInt(row -> row).toArray());
    }

    /** Shows {@code count} rows in the order of their numbers. */
    void show(int count) {
        show(IntStream.range(0, count).toArray());
    }

    private void show(int[] next) {
        List<Integer> before = new Boxed(rows);
        beginChange();
        rows = next;
        nextReplace(0, next.length, before);
        endChange();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowOrder order && Arrays.equals(rows, order.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }

    /** An array as a list. */
    private static final class Boxed extends AbstractList<Integer> {
        private final int[] values;

        Boxed(int[] values) {
            this.values = values;
        }

        @Override
        public Integer get(int index) {
            return values[index];
        }

        @Override
        public int size() {
            return values.length;
        }
    }
}
