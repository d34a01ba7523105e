package org.mnemoscope.engine.metric;

import java.util.List;
import org.mnemoscope.engine.trace.Floats;

/**
 * The two leading principal components of a set of rows. Deterministic. A component's sign is free; here the first row that does not lie
 * on zero is negative, so that a reading begins left and below, and does not flip over while rows are added.
 *
 * @param x      per row its coordinate on the first component
 * @param y      per row its coordinate on the second component
 * @param xShare share of the variance that the first component explains, 0 to 1; 0 if all rows are equal
 * @param yShare the same of the second
 * @param axes   what other rows can be projected with
 */
public record Pca(Floats x, Floats y, double xShare, double yShare, Axes axes) {
    /** A component with less than this share of the variance is rounding. */
    private static final double TINY = 1e-18;

    /**
     * Where the two components lie: a row's coordinates are its products with them, after the mean is taken off.
     *
     * @param mean   d values
     * @param first  d values of length 1, or 0 where all rows are equal
     * @param second likewise
     */
    public record Axes(Floats mean, Floats first, Floats second) {
        /** Rows of another set on these axes: coordinates on the first, then on the second. */
        public List<Floats> project(List<Floats> rows) {
            float[] x = new float[rows.size()];
            float[] y = new float[rows.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) (Vectors.dot(rows.get(i), first) - Vectors.dot(mean, first));
                y[i] = (float) (Vectors.dot(rows.get(i), second) - Vectors.dot(mean, second));
            }
            return List.of(Floats.of(x), Floats.of(y));
        }
    }

    /**
     * @param rows n rows of d finite values each; centred here
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Pca of(List<Floats> rows) {
        double[] mean = mean(rows);
        double[][] centred = centred(rows, mean);
        int n = centred.length;
        int d = mean.length;
        // The Gram matrix of the shorter side has the same eigenvalues; it is d x d or n x n, whichever is smaller.
        boolean byColumns = d <= n;
        double[][] gram = GramMatrix.of(byColumns ? centred : transposed(centred, d));
        Eigenpairs leading = Eigenpairs.leading(gram);
        double trace = GramMatrix.trace(gram);
        Floats[] coordinates = new Floats[2];
        Floats[] components = new Floats[2];
        double[] shares = new double[2];
        for (int c = 0; c < 2; c++) {
            double value = leading.value(c);
            boolean nothing = value <= TINY * trace;
            shares[c] = nothing ? 0 : value / trace;
            double[] component = nothing ? new double[d] : byColumns ? leading.vector(c) : combined(centred, leading.vector(c), Math.sqrt(value));
            double[] places = projected(centred, component);
            double sign = sign(places);
            coordinates[c] = scaled(places, sign);
            components[c] = scaled(component, sign);
        }
        return new Pca(coordinates[0], coordinates[1], shares[0], shares[1], new Axes(scaled(mean, 1), components[0], components[1]));
    }

    private static double[] mean(List<Floats> rows) {
        double[] mean = new double[rows.isEmpty() ? 0 : rows.get(0).size()];
        for (int i = 0; i < rows.size(); i++) {
            Floats row = rows.get(i);
            if (row.size() != mean.length) {
                throw new IllegalArgumentException("row " + i + " has " + row.size() + " values, not " + mean.length);
            }
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row.get(j);
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= rows.size();
        }
        return mean;
    }

    private static double[][] centred(List<Floats> rows, double[] mean) {
        double[][] centred = new double[rows.size()][mean.length];
        for (int i = 0; i < centred.length; i++) {
            Floats row = rows.get(i);
            for (int j = 0; j < mean.length; j++) {
                centred[i][j] = row.get(j) - mean[j];
            }
        }
        return centred;
    }

    /** The component that belongs to an eigenvector of the n x n matrix: Σ v_i row_i / √λ. */
    private static double[] combined(double[][] rows, double[] vector, double length) {
        double[] component = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < component.length; j++) {
                component[j] += vector[i] * rows[i][j] / length;
            }
        }
        return component;
    }

    private static double[][] transposed(double[][] rows, int columns) {
        double[][] transposed = new double[columns][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = rows[i][j];
            }
        }
        return transposed;
    }

    private static double[] projected(double[][] rows, double[] component) {
        double[] coordinates = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < component.length; j++) {
                coordinates[i] += rows[i][j] * component[j];
            }
        }
        return coordinates;
    }

    /** Rounded to floats, multiplied by a factor. */
    private static Floats scaled(double[] vector, double factor) {
        float[] scaled = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = (float) (vector[i] * factor);
        }
        return Floats.of(scaled);
    }

    private static double sign(double[] coordinates) {
        double largest = 0;
        for (double coordinate : coordinates) {
            largest = Math.max(largest, Math.abs(coordinate));
        }
        for (double coordinate : coordinates) {
            if (Math.abs(coordinate) > 1e-6 * largest) {
                return coordinate < 0 ? 1 : -1;
            }
        }
        return 1;
    }
}
