package org.mnemoscope.engine.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.mnemoscope.engine.trace.Floats;

/**
 * The cosine of every row embedding with every column embedding, in single precision. Made for thousands of rows: the work goes in tiles
 * that stay in the processor's cache, over columns side by side, so that the compiler can use vector instructions.
 */
public final class CosineMatrix {
    private static final int TILE = 256;
    /** Values of a column taken together. */
    private static final int DEPTH = 4;

    private final float[][] cosines;

    private CosineMatrix(float[][] cosines) {
        this.cosines = cosines;
    }

    /** {@link #of(List, List, DoublePredicate)} that is never given up. */
    public static CosineMatrix of(List<Floats> rows, List<Floats> columns) {
        return of(rows, columns, share -> true).orElseThrow();
    }

    /**
     * @param rows    embeddings of one length
     * @param columns embeddings of the same length
     * @param goOn    told the share done, 0 to 1, now and then; false gives up
     * @return empty if given up
     */
    public static Optional<CosineMatrix> of(List<Floats> rows, List<Floats> columns, DoublePredicate goOn) {
        float[][] a = units(rows);
        float[][] b = rows == columns ? a : units(columns);
        float[][] cosines = new float[a.length][b.length];
        for (int first = 0; first < b.length; first += TILE) {
            if (!goOn.test((double) first / b.length)) {
                return Optional.empty();
            }
            int end = Math.min(b.length, first + TILE);
            float[][] tile = transposed(b, first, end);
            // cos(i, j) = cos(j, i): of a matrix with itself only the part from the tile's first row on is worked out.
            for (int i = rows == columns ? first : 0; i < a.length; i++) {
                fill(cosines[i], first, a[i], tile);
            }
        }
        if (rows == columns) {
            mirror(cosines);
        }
        return Optional.of(new CosineMatrix(cosines));
    }

    private static void fill(float[] target, int first, float[] row, float[][] tile) {
        float[] sums = new float[tile[0].length];
        for (int k = 0; k < row.length; k += DEPTH) {
            add(sums, row, tile, k);
        }
        for (int j = 0; j < sums.length; j++) {
            target[first + j] = Math.max(-1, Math.min(1, sums[j]));
        }
    }

    private static void add(float[] sums, float[] row, float[][] tile, int k) {
        float a0 = row[k];
        float a1 = row[k + 1];
        float a2 = row[k + 2];
        float a3 = row[k + 3];
        float[] b0 = tile[k];
        float[] b1 = tile[k + 1];
        float[] b2 = tile[k + 2];
        float[] b3 = tile[k + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] += a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
        }
    }

    /** The columns {@code [first, end)} value by value, the values filled up with zeros to a multiple of {@link #DEPTH}. */
    private static float[][] transposed(float[][] b, int first, int end) {
        float[][] tile = new float[b[first].length][end - first];
        for (int j = first; j < end; j++) {
            for (int k = 0; k < tile.length; k++) {
                tile[k][j - first] = b[j][k];
            }
        }
        return tile;
    }

    private static void mirror(float[][] cosines) {
        for (int i = 0; i < cosines.length; i++) {
            for (int j = i + 1; j < cosines.length; j++) {
                cosines[i][j] = cosines[j][i];
            }
        }
    }

    /** The rows at length 1, filled up with zeros; a row of length 0 stays zero. */
    private static float[][] units(List<Floats> rows) {
        float[][] units = new float[rows.size()][];
        for (int i = 0; i < units.length; i++) {
            Floats row = rows.get(i);
            double norm = Vectors.norm(row);
            units[i] = new float[(row.size() + DEPTH - 1) / DEPTH * DEPTH];
            for (int k = 0; k < row.size() && norm > 0; k++) {
                units[i][k] = (float) (row.get(k) / norm);
            }
        }
        return units;
    }

    public int rows() {
        return cosines.length;
    }

    public int columns() {
        return cosines.length == 0 ? 0 : cosines[0].length;
    }

    /** cos(row, column), −1 to 1; 0 where one of the two is zero. */
    public float get(int row, int column) {
        return cosines[row][column];
    }
}
