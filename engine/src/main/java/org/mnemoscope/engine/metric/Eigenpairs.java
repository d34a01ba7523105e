package org.mnemoscope.engine.metric;

import java.util.Arrays;

/** The two leading eigenpairs of a symmetric, positive semi-definite matrix, by subspace iteration with a fixed start. */
final class Eigenpairs {
    /** Vectors carried along: two more than wanted, which makes the wanted two converge faster. */
    private static final int BLOCK = 4;

    private static final int MAX_ROUNDS = 300;
    private static final double PRECISION = 1e-12;

    private final double[] values;
    private final double[][] vectors;

    private Eigenpairs(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** The c-th largest eigenvalue; 0 where the matrix has no more. */
    double value(int c) {
        return values[c];
    }

    /** Its eigenvector, of length 1 (or 0 where the matrix has no more). */
    double[] vector(int c) {
        return vectors[c];
    }

    static Eigenpairs leading(double[][] matrix) {
        double[][] basis = start(matrix.length);
        double[] values = new double[BLOCK];
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[][] images = multiply(matrix, basis);
            double[] next = new double[BLOCK];
            for (int c = 0; c < BLOCK; c++) {
                next[c] = dot(basis[c], images[c]);
            }
            boolean settled = round > 0 && settled(values, next);
            values = next;
            orthonormalise(images);
            basis = images;
            if (settled) {
                break;
            }
        }
        return new Eigenpairs(values, basis);
    }

    private static boolean settled(double[] before, double[] after) {
        double scale = PRECISION * Math.abs(after[0]);
        return Math.abs(after[0] - before[0]) <= scale && Math.abs(after[1] - before[1]) <= scale;
    }

    /** Any vectors do that are not orthogonal to the wanted ones; these are dense, unrelated and the same every time. */
    private static double[][] start(int m) {
        double[][] basis = new double[BLOCK][m];
        for (int c = 0; c < BLOCK; c++) {
            for (int i = 0; i < m; i++) {
                basis[c][i] = Math.sin(1 + i * (1.7 + c) + c);
            }
        }
        orthonormalise(basis);
        return basis;
    }

    private static double[][] multiply(double[][] matrix, double[][] basis) {
        double[][] images = new double[BLOCK][matrix.length];
        double[] b0 = basis[0];
        double[] b1 = basis[1];
        double[] b2 = basis[2];
        double[] b3 = basis[3];
        for (int i = 0; i < matrix.length; i++) {
            double[] row = matrix[i];
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            for (int j = 0; j < row.length; j++) {
                s0 += row[j] * b0[j];
                s1 += row[j] * b1[j];
                s2 += row[j] * b2[j];
                s3 += row[j] * b3[j];
            }
            images[0][i] = s0;
            images[1][i] = s1;
            images[2][i] = s2;
            images[3][i] = s3;
        }
        return images;
    }

    /** Gram-Schmidt, twice for accuracy; a vector that depends on those before becomes zero. */
    private static void orthonormalise(double[][] vectors) {
        for (int c = 0; c < vectors.length; c++) {
            double before = Math.sqrt(dot(vectors[c], vectors[c]));
            for (int pass = 0; pass < 2; pass++) {
                for (int other = 0; other < c; other++) {
                    double share = dot(vectors[c], vectors[other]);
                    for (int i = 0; i < vectors[c].length; i++) {
                        vectors[c][i] -= share * vectors[other][i];
                    }
                }
            }
            double length = Math.sqrt(dot(vectors[c], vectors[c]));
            if (length <= 1e-12 * before || length == 0) {
                Arrays.fill(vectors[c], 0);
            } else {
                for (int i = 0; i < vectors[c].length; i++) {
                    vectors[c][i] /= length;
                }
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
