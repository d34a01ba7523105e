package org.mnemoscope.visualizers.plot;

import java.util.function.IntToDoubleFunction;

/** The smallest and the largest of some values; empty while {@code low > high}. */
public record Extent(double low, double high) {
    public static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of the values of {@code count} rows; NaN and infinite values are left out. */
    public static Extent of(IntToDoubleFunction values, int count) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < count; row++) {
            double value = values.applyAsDouble(row);
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return new Extent(low, high);
    }

    public Extent and(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    public Extent and(double value) {
        return and(new Extent(value, value));
    }

    public boolean isEmpty() {
        return low > high;
    }
}
