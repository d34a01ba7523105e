package org.mnemoscope.visualizers.axis;

import java.util.ArrayList;
import java.util.List;

/** Ticks of a logarithmic axis: round numbers, as many as fit, also where the axis spans less than a decade. */
final class LogTicks {
    private static final double[][] MULTIPLES = {
        {1, 1.2, 1.4, 1.6, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9}, {1, 1.5, 2, 3, 4, 5, 7}, {1, 2, 5}, {1, 3}, {1},
    };

    private LogTicks() {}

    /** The densest choice with at most {@code maxCount} ticks inside {@code [from, to]}, {@code 0 < from < to}. */
    static List<Double> inside(double from, double to, int maxCount) {
        List<Double> ticks = List.of();
        for (double[] multiples : MULTIPLES) {
            ticks = inside(from, to, multiples);
            if (ticks.size() <= maxCount) {
                return ticks;
            }
        }
        return ticks;
    }

    private static List<Double> inside(double from, double to, double[] multiples) {
        List<Double> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(from)); Math.pow(10, exponent) <= to; exponent++) {
            for (double multiple : multiples) {
                double tick = multiple * Math.pow(10, exponent);
                if (tick >= from && tick <= to) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
