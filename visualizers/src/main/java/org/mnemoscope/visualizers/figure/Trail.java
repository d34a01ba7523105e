package org.mnemoscope.visualizers.figure;

import java.util.Arrays;

/** Points in a row, for lines and areas; a point whose x or y is NaN is a gap in a line. Can be emptied and filled again. */
public final class Trail {
    /** Points of which a path is drawn at once. */
    private static final int FEW = 64;

    private double[] xs = new double[64];
    private double[] ys = new double[64];
    private int size;

    public Trail add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size++] = y;
        return this;
    }

    public Trail gap() {
        return add(Double.NaN, Double.NaN);
    }

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public double x(int index) {
        return xs[index];
    }

    public double y(int index) {
        return ys[index];
    }

    /** Whether these are two points on a line along an axis. */
    boolean isStraight() {
        return size == 2 && (xs[0] == xs[1] || ys[0] == ys[1]);
    }

    /** Whether most points lie straight above or below the one before, as where there are more points than columns of pixels. */
    boolean isColumns() {
        int above = 0;
        for (int i = 1; i < size; i++) {
            above += xs[i] == xs[i - 1] ? 1 : 0;
        }
        return size > FEW && 2 * above > size;
    }

    /** Whether a point is none, but a gap. */
    public boolean isGap(int index) {
        return Double.isNaN(xs[index]) || Double.isNaN(ys[index]);
    }
}
