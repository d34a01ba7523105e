package org.mnemoscope.engine.metric;

/** The symmetric matrix AᵀA of a matrix given as rows. */
final class GramMatrix {
    /** Rows taken together, so that the result goes through the cache once for all of them. */
    private static final int BLOCK = 4;

    private GramMatrix() {}

    /** AᵀA of A [p, m]: [m, m]. */
    static double[][] of(double[][] rows) {
        int m = rows.length == 0 ? 0 : rows[0].length;
        double[][] gram = new double[m][m];
        double[] zeros = new double[m];
        for (int r = 0; r < rows.length; r += BLOCK) {
            double[] a = rows[r];
            double[] b = r + 1 < rows.length ? rows[r + 1] : zeros;
            double[] c = r + 2 < rows.length ? rows[r + 2] : zeros;
            double[] d = r + 3 < rows.length ? rows[r + 3] : zeros;
            for (int i = 0; i < m; i++) {
                addRow(gram[i], i, new double[][] {a, b, c, d});
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = i + 1; j < m; j++) {
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /** Adds to row i of the upper triangle; written so that the compiler can use vector instructions. */
    private static void addRow(double[] target, int i, double[][] block) {
        double[] a = block[0];
        double[] b = block[1];
        double[] c = block[2];
        double[] d = block[3];
        double ai = a[i];
        double bi = b[i];
        double ci = c[i];
        double di = d[i];
        for (int j = i; j < target.length; j++) {
            target[j] += ai * a[j] + bi * b[j] + ci * c[j] + di * d[j];
        }
    }

    static double trace(double[][] matrix) {
        double trace = 0;
        for (int i = 0; i < matrix.length; i++) {
            trace += matrix[i][i];
        }
        return trace;
    }
}
