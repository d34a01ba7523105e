package org.mnemoscope.visualizers.plot;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.mnemoscope.visualizers.figure.Trail;

/**
 * A line over so many evenly numbered places that asking each for its pixel would take too long: the places of every column of
 * pixels are found from the axis instead. Keeps the extremes of every column, like {@link LineShape}.
 */
public final class TokenLine {
    private TokenLine() {}

    /** Takes a column of pixels and the places {@code [from, to)} that lie in it. */
    public interface Columns {
        void column(double x, int from, int to);
    }

    /**
     * Goes through the columns of pixels that hold places.
     *
     * @param first value of place 0 on the x axis; place i lies at {@code first + i}
     * @param count how many places
     */
    public static void columns(Plot plot, double first, int count, Columns columns) {
        int place = clamp(Math.ceil(plot.across().from() - first), count);
        int width = (int) Math.ceil(plot.width());
        for (int pixel = 0; pixel < width && place < count; pixel++) {
            double edge = plot.valueAt(plot.x() + pixel + 1);
            int end = pixel == width - 1 ? clamp(Math.floor(plot.across().to() - first) + 1, count) : clamp(Math.ceil(edge - first), count);
            if (end > place) {
                double x = end - place == 1 ? plot.xOf(first + place) : plot.x() + pixel + 0.5;
                columns.column(x, place, end);
                place = end;
            }
        }
    }

    private static int clamp(double place, int count) {
        return (int) Math.max(0, Math.min(place, count));
    }

    /**
     * The line through the values of all places; NaN is a gap.
     *
     * @param shown from a value to what the y axis measures; rises with the value, and is asked for the few kept ones only
     */
    public static Trail of(Plot plot, double first, IntToDoubleFunction values, DoubleUnaryOperator shown, int count) {
        DoubleUnaryOperator height = value -> plot.yOf(shown.applyAsDouble(value));
        Trail trail = new Trail();
        columns(plot, first, count, (x, from, to) -> {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int place = from; place < to; place++) {
                double value = values.applyAsDouble(place);
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            if (Double.isNaN(low)) { // Math.min of a missing value is missing
                trail.gap();
            } else if (low == high) {
                trail.add(x, height.applyAsDouble(low));
            } else {
                trail.add(x, height.applyAsDouble(values.applyAsDouble(from)));
                trail.add(x, height.applyAsDouble(low)).add(x, height.applyAsDouble(high));
                trail.add(x, height.applyAsDouble(values.applyAsDouble(to - 1)));
            }
        });
        return trail;
    }
}
