package org.mnemoscope.visualizers.token;

import java.util.Arrays;
import org.mnemoscope.visualizers.plot.CellFrame;

/** The mean value under every device pixel of the part of the map that is seen: nothing is left out at any zoom. */
final class LossRaster {
    private static final int BINS = 1024;
    /** The colours span all but this share of the pixels at either end. */
    private static final double TAIL = 0.01;

    private final double[] means;
    private final double low;
    private final double high;

    private LossRaster(double[] means, boolean centred) {
        this.means = means;
        double from = quantile(means, TAIL);
        double to = quantile(means, 1 - TAIL);
        double largest = Math.max(Math.abs(from), Math.abs(to));
        low = centred ? -largest : from;
        high = centred ? largest : to;
    }

    /** @param columns positions of a segment */
    static LossRaster of(TokenValues values, CellFrame frame, int rows, int columns) {
        double[] means = new double[frame.width() * frame.height()];
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        for (int y = 0; y < frame.height(); y++) {
            int first = frame.firstRow(y);
            if (y > 0 && frame.cellHeight() >= 1 && first == frame.firstRow(y - 1)) {
                System.arraycopy(means, (y - 1) * frame.width(), means, y * frame.width(), frame.width());
                continue;
            }
            Arrays.fill(sums, 0);
            Arrays.fill(counts, 0);
            for (int row = first; row < Math.min(frame.endRow(y), rows); row++) {
                add(values.row(row), sums, counts);
            }
            line(means, y * frame.width(), frame, new Sums(sums, counts));
        }
        return new LossRaster(means, values.isGain());
    }

    private record Sums(double[] sums, int[] counts) {}

    private static void add(TokenValues.Row row, double[] sums, int[] counts) {
        for (int position = 0; position < sums.length; position++) {
            double value = row.at(position);
            if (!Double.isNaN(value)) {
                sums[position] += value;
                counts[position]++;
            }
        }
    }

    private static void line(double[] means, int start, CellFrame frame, Sums of) {
        for (int x = 0; x < frame.width(); x++) {
            double sum = 0;
            int count = 0;
            for (int column = frame.firstColumn(x); column < Math.min(frame.endColumn(x), of.sums.length); column++) {
                sum += of.sums[column];
                count += of.counts[column];
            }
            means[start + x] = count == 0 ? Double.NaN : sum / count;
        }
    }

    private static double quantile(double[] values, double share) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                from = Math.min(from, value);
                to = Math.max(to, value);
                known++;
            }
        }
        if (!(to > from)) {
            return known == 0 ? 0 : from;
        }
        int[] bins = new int[BINS];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                bins[(int) Math.min(BINS - 1, BINS * (value - from) / (to - from))]++;
            }
        }
        int bin = 0;
        for (long below = bins[0]; below < share * known; below += bins[bin]) {
            bin++;
        }
        return from + (to - from) * (bin + (share < 0.5 ? 0 : 1)) / BINS;
    }

    /** The mean under a pixel, counted row by row; NaN where nothing was scored. */
    double mean(int pixel) {
        return means[pixel];
    }

    /** The value of the lowest colour: below only the lowest hundredth of the pixels; of gains the opposite of {@link #high()}. */
    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** Where a value lies between {@link #low()} (0) and {@link #high()} (1). */
    double share(double value) {
        return high > low ? Math.max(0, Math.min((value - low) / (high - low), 1)) : 0.5;
    }
}
