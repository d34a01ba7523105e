package org.mnemoscope.engine.metric;

/** A centred moving average that leaves missing values out. */
public final class Smoothing {
    private Smoothing() {}

    /**
     * Replaces every value by the mean of those at most {@code radius} places away; at the ends there are fewer of them.
     *
     * @param values NaN where a value is missing
     * @param radius 0 changes nothing
     * @return as many values; NaN where no value lies within reach
     */
    public static double[] centred(double[] values, int radius) {
        double[] sums = new double[values.length + 1];
        int[] counts = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            boolean missing = Double.isNaN(values[i]);
            sums[i + 1] = sums[i] + (missing ? 0 : values[i]);
            counts[i + 1] = counts[i] + (missing ? 0 : 1);
        }
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - radius);
            int to = Math.min(values.length, i + radius + 1);
            int count = counts[to] - counts[from];
            smooth[i] = count == 0 ? Double.NaN : (sums[to] - sums[from]) / count;
        }
        return smooth;
    }
}
