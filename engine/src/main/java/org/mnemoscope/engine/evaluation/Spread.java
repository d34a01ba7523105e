package org.mnemoscope.engine.evaluation;

import java.util.Collection;

/**
 * Mean and spread of several measured values.
 *
 * @param mean      NaN for no value
 * @param deviation sample standard deviation (divided by count − 1); NaN for fewer than two values
 * @param count     values
 */
public record Spread(double mean, double deviation, int count) {
    /** Nothing was measured. */
    public static final Spread NONE = new Spread(Double.NaN, Double.NaN, 0);

    /** Of the values that are numbers: NaN stands for "not measured" and does not count. */
    public static Spread of(Collection<Double> values) {
        double[] known = values.stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value)).toArray();
        double sum = 0;
        for (double value : known) {
            sum += value;
        }
        double mean = known.length == 0 ? Double.NaN : sum / known.length;
        double squares = 0;
        for (double value : known) {
            squares += (value - mean) * (value - mean);
        }
        return new Spread(mean, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)), known.length);
    }
}
