package org.mnemoscope.visualizers.axis;

import java.util.Locale;

/** Numbers as the views write them: a point as decimal sign, a true minus sign, as many digits as carry meaning. */
public final class Numbers {
    private static final int TICK_DIGITS = 7;
    private static final double LEAST_WEIGHT = 1e-7;

    private Numbers() {}

    /** A perplexity: 18.3, 1 204, 12 000. */
    public static String perplexity(double value) {
        return value < 1000 ? fixed(value, value < 100 ? 2 : 1) : grouped(Math.round(value));
    }

    /** A recall weight in full: 0.42, 0.0031, 0.000040; one that has no digit in seven is not written as 0, which means something else. */
    public static String weight(double value) {
        if (value == 0) {
            return "0";
        }
        if (value > 0 && value < LEAST_WEIGHT) {
            return "<0.0000001";
        }
        return value >= 0.095 ? fixed(value, 2) : fixed(value, Math.min(7, 1 + (int) Math.ceil(-Math.log10(value))));
    }

    /** A recall weight where room is short: as {@link #weight}, and {@code <0.001} for all that is smaller. */
    public static String shortWeight(double value) {
        return value > 0 && value < 0.001 ? "<0.001" : weight(value);
    }

    /** A number on an axis, with the digits after the point that it has, at most seven: 2, 2.5, 0.0025, 12 000. */
    public static String tick(double value) {
        int digits = 0;
        while (digits < TICK_DIGITS && !isWhole(value * Math.pow(10, digits))) {
            digits++;
        }
        return digits == 0 ? grouped(Math.round(value)) : fixed(value, digits);
    }

    /** But for what floating point makes of it; a small number is not nearly 0. */
    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) <= 1e-4 * Math.min(1, Math.abs(value));
    }

    /** A difference with its sign: +1.71, −0.20. */
    public static String signed(double value, int digits) {
        String text = fixed(Math.abs(value), digits);
        boolean zero = text.chars().allMatch(c -> c == '0' || c == '.');
        return zero ? text : (value < 0 ? "−" : "+") + text;
    }

    /** A fixed number of digits after the point. */
    public static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
    }

    /** Six significant digits, as for numbers in tables: 2.71828, 0.000314159, 12 345.7. */
    public static String exactEnough(double value) {
        if (value == 0 || Double.isInfinite(value)) {
            return value == 0 ? "0" : value > 0 ? "∞" : "−∞";
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        return magnitude < -7 || magnitude > 12
                ? String.format(Locale.ROOT, "%.5e", value).replace('-', '−')
                : fixed(value, Math.max(0, 5 - magnitude));
    }

    /** A whole number with narrow spaces between groups of three digits: 28 672. */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f').replace('-', '−');
    }
}
