package org.mnemoscope.visualizers.axis;

import java.util.ArrayList;
import java.util.List;

/** Where an axis gets its ticks. */
public final class Ticks {
    private static final int[] FACTORS = {1, 2, 5};

    private Ticks() {}

    /** Whole numbers 1, 2 or 5 times a power of ten apart, inside {@code [from, to]}, at most {@code maxCount} of them. */
    public static List<Integer> whole(double from, double to, int maxCount) {
        List<Integer> ticks = new ArrayList<>();
        if (maxCount < 1 || !(to >= from)) {
            return ticks;
        }
        long step = wholeStep((to - from) / maxCount);
        for (long tick = (long) Math.ceil(from / step) * step; tick <= to; tick += step) {
            ticks.add((int) tick);
        }
        return ticks;
    }

    /** Round numbers 1, 2, 2.5 or 5 times a power of ten apart, inside {@code [from, to]}, at most {@code maxCount} of them. */
    public static List<Double> linear(double from, double to, int maxCount) {
        List<Double> ticks = new ArrayList<>();
        if (maxCount < 1 || !(to > from)) {
            return ticks;
        }
        double power = Math.pow(10, Math.floor(Math.log10((to - from) / maxCount)));
        double step = 10 * power;
        for (double factor : new double[] {5, 2.5, 2, 1}) {
            step = (to - from) / (factor * power) <= maxCount ? factor * power : step;
        }
        long last = (long) Math.floor(to / step + 1e-9);
        for (long i = (long) Math.ceil(from / step - 1e-9); i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Round numbers for a logarithmic axis over {@code [from, to]}, {@code 0 < from}, at most {@code maxCount} if that can be. */
    public static List<Double> logarithmic(double from, double to, int maxCount) {
        return maxCount < 1 || !(from > 0) || !(to > from) ? List.of() : LogTicks.inside(from, to, maxCount);
    }

    /** The smallest step 1, 2 or 5 times a power of ten that is at least {@code atLeast}. */
    private static long wholeStep(double atLeast) {
        for (long power = 1; ; power *= 10) {
            for (int factor : FACTORS) {
                if (factor * power >= atLeast) {
                    return factor * power;
                }
            }
        }
    }
}
