package org.mnemoscope.visualizers.curve;

import java.util.Arrays;

/**
 * A line reduced to what pixels can show: per bucket its smallest and its largest value, in the order in which they
 * come. No outlier is lost, and every point kept is a measured one.
 *
 * @param x positions of the points kept
 * @param y their values
 */
final class Envelope {
    private final double[] x;
    private final double[] y;

    private Envelope(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /** At most {@code maxPoints} (at least 2) of the values, which stand at 0, 1, 2, ...; NaN values are left out. */
    static Envelope of(double[] values, int maxPoints) {
        if (values.length <= maxPoints) {
            return kept(values, allIndices(values.length));
        }
        int buckets = maxPoints / 2;
        int[] indices = new int[2 * buckets];
        int count = 0;
        for (int bucket = 0; bucket < buckets; bucket++) {
            int from = (int) ((long) values.length * bucket / buckets);
            int to = (int) ((long) values.length * (bucket + 1) / buckets);
            int lowest = -1;
            int highest = -1;
            for (int i = from; i < to; i++) {
                lowest = lowest < 0 || values[i] < values[lowest] || Double.isNaN(values[lowest]) ? i : lowest;
                highest = highest < 0 || values[i] > values[highest] || Double.isNaN(values[highest]) ? i : highest;
            }
            indices[count++] = Math.min(lowest, highest);
            if (lowest != highest) {
                indices[count++] = Math.max(lowest, highest);
            }
        }
        return kept(values, Arrays.copyOf(indices, count));
    }

    private static int[] allIndices(int count) {
        int[] indices = new int[count];
        Arrays.setAll(indices, i -> i);
        return indices;
    }

    private static Envelope kept(double[] values, int[] indices) {
        double[] x = new double[indices.length];
        double[] y = new double[indices.length];
        int count = 0;
        for (int index : indices) {
            if (!Double.isNaN(values[index])) {
                x[count] = index;
                y[count++] = values[index];
            }
        }
        return new Envelope(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
    }
}
