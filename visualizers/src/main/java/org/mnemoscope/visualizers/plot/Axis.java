package org.mnemoscope.visualizers.plot;

import java.util.List;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.Ticks;

/**
 * An axis over {@code [from, to]}, {@code from < to}; above 0 if it is logarithmic.
 *
 * @param title with the unit
 */
public record Axis(String title, double from, double to, Kind kind) {
    /** How values lie on an axis. */
    public enum Kind {
        LINEAR,
        LOGARITHMIC,
        /** Linear, with ticks at whole numbers. */
        COUNT
    }

    public Axis {
        if (!(from < to) || kind == Kind.LOGARITHMIC && !(from > 0)) {
            throw new IllegalArgumentException("no " + kind + " axis from " + from + " to " + to);
        }
    }

    /** An axis for places 0 to {@code last}. */
    public static Axis places(String title, int last) {
        return new Axis(title, 0, Math.max(1, last), Kind.COUNT);
    }

    /** An axis around values with some room at both ends, linear or logarithmic (where all values are above 0). */
    public static Axis around(String title, Extent values, boolean logarithmic) {
        double low = values.low();
        double high = values.high();
        if (logarithmic && low > 0) {
            double room = Math.pow(Math.max(high / low, 1.01), 0.08);
            return new Axis(title, low / room, high * room, Kind.LOGARITHMIC);
        }
        double room = Math.max(0.08 * (high - low), 1e-3 * Math.max(Math.abs(high), 1e-3));
        return new Axis(title, low - room, high + room, Kind.LINEAR);
    }

    /** Where a value lies: 0 at the beginning of the axis, 1 at its end. */
    public double share(double value) {
        return kind == Kind.LOGARITHMIC ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** The value at a share of the axis. */
    public double at(double share) {
        return kind == Kind.LOGARITHMIC ? from * Math.pow(to / from, share) : from + share * (to - from);
    }

    public List<Double> ticks(int maxCount) {
        return switch (kind) {
            case LINEAR -> Ticks.linear(from, to, maxCount);
            case LOGARITHMIC -> Ticks.logarithmic(from, to, maxCount);
            case COUNT -> Ticks.whole(from, to, maxCount).stream().map(Integer::doubleValue).toList();
        };
    }

    String wording(double tick) {
        return kind == Kind.COUNT ? Integer.toString((int) Math.rint(tick)) : Numbers.tick(tick);
    }
}
