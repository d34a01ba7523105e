package org.mnemoscope.visualizers.plot;

import java.util.function.IntToDoubleFunction;
import org.mnemoscope.visualizers.figure.Trail;

/**
 * A line of any number of points, as far as pixels can show it: where many points fall on one column of pixels, its first,
 * smallest, largest and last value. No outlier is lost, and every point kept is a measured one.
 */
public final class LineShape {
    private final Plot plot;
    private final Trail trail = new Trail();
    private long column = Long.MIN_VALUE;
    private int points;
    private double first;
    private double low;
    private double high;
    private double last;
    private double onlyX;

    private LineShape(Plot plot) {
        this.plot = plot;
    }

    /**
     * @param xs    ascending
     * @param ys    NaN is a gap
     * @param count how many points
     */
    public static Trail of(Plot plot, IntToDoubleFunction xs, IntToDoubleFunction ys, int count) {
        LineShape shape = new LineShape(plot);
        boolean straight = plot.across().kind() != Axis.Kind.LOGARITHMIC;
        // The same arithmetic as Plot.xOf, with its divisions done once: a million points are drawn in a few milliseconds.
        double slope = plot.width() / (plot.across().to() - plot.across().from());
        double origin = plot.x() - slope * plot.across().from();
        for (int i = 0; i < count; i++) {
            double x = xs.applyAsDouble(i);
            shape.add(straight ? origin + slope * x : plot.xOf(x), ys.applyAsDouble(i));
        }
        shape.endColumn();
        return shape.trail;
    }

    private void add(double x, double value) {
        if (Double.isNaN(value) || Double.isNaN(x)) {
            endColumn();
            trail.gap();
            return;
        }
        long here = (long) Math.floor(x);
        if (points > 0 && here != column) {
            endColumn();
        }
        if (points == 0) {
            first = value;
            low = value;
            high = value;
            onlyX = x;
        }
        column = here;
        low = Math.min(low, value);
        high = Math.max(high, value);
        last = value;
        points++;
    }

    private void endColumn() {
        if (points == 1) {
            trail.add(onlyX, plot.yOf(first));
        } else if (points > 1) {
            double middle = column + 0.5;
            trail.add(middle, plot.yOf(first));
            trail.add(middle, plot.yOf(low));
            trail.add(middle, plot.yOf(high));
            trail.add(middle, plot.yOf(last));
        }
        points = 0;
    }
}
