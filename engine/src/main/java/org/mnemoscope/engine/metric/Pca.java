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
 */
public record Pca(Floats x, Floats y, double xShare, double yShare) {
    /** A component with less than this share of the variance is rounding. */
    private static final double TINY = 1e-18;

    /**
     * @param rows n rows of d finite values each; centred here
     * @throws IllegalArgumentException if the rows differ in length
     */
    public static Pca of(List<Floats> rows) {
        double[][] centred = centred(rows);
        int n = centred.length;
        int d = n == 0 ? 0 : centred[0].length;
        // The Gram matrix of the shorter side has the same eigenvalues; it is d x d or n x n, whichever is smaller.
        boolean byColumns = d <= n;
        double[][] gram = GramMatrix.of(byColumns ? centred : transposed(centred, d));
        Eigenpairs leading = Eigenpairs.leading(gram);
        double trace = GramMatrix.trace(gram);
        Floats[] coordinates = new Floats[2];
        double[] shares = new double[2];
        for (int c = 0; c < 2; c++) {
            double value = leading.value(c);
            boolean nothing = value <= TINY * trace;
            shares[c] = nothing ? 0 : value / trace;
            coordinates[c] = nothing ? Floats.of(new float[n])
                    : signed(byColumns ? projected(centred, leading.vector(c)) : scaled(leading.vector(c), Math.sqrt(value)));
        }
        return new Pca(coordinates[0], coordinates[1], shares[0], shares[1]);
    }

    private static double[][] centred(List<Floats> rows) {
        if (rows.isEmpty()) {
            return new double[0][0];
        }
        int d = rows.get(0).size();
        double[] mean = new double[d];
        double[][] centred = new double[rows.size()][d];
        for (int i = 0; i < centred.length; i++) {
            Floats row = rows.get(i);
            if (row.size() != d) {
                throw new IllegalArgumentException("row " + i + " has " + row.size() + " values, not " + d);
            }
            for (int j = 0; j < d; j++) {
                centred[i][j] = row.get(j);
                mean[j] += centred[i][j];
            }
        }
        for (double[] row : centred) {
            for (int j = 0; j < d; j++) {
                row[j] -= mean[j] / centred.length;
            }
        }
        return centred;
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

    private static double[] scaled(double[] vector, double factor) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = vector[i] * factor;
        }
        return scaled;
    }

    private static Floats signed(double[] coordinates) {
        double largest = 0;
        for (double coordinate : coordinates) {
            largest = Math.max(largest, Math.abs(coordinate));
        }
        double sign = 1;
        for (double coordinate : coordinates) {
            if (Math.abs(coordinate) > 1e-6 * largest) {
                sign = coordinate < 0 ? 1 : -1;
                break;
            }
        }
        float[] values = new float[coordinates.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (sign * coordinates[i]);
        }
        return Floats.of(values);
    }
}
