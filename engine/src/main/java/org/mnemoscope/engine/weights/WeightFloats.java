package org.mnemoscope.engine.weights;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.mnemoscope.engine.weights.WeightSource.Folded;
import org.mnemoscope.engine.weights.WeightSource.Kind;

/** Values of weights as 32-bit floats, with LoRA changes folded in. */
public final class WeightFloats {
    private WeightFloats() {}

    /**
     * Rows of a weight as 32-bit floats outside the heap, row-major. A plain F32 weight is the mapped file itself, read-only.
     *
     * @param first index of the first row (first dimension)
     * @param count number of rows; their values must fit into 2 GiB
     */
    public static ByteBuffer rows(WeightSource source, long first, long count) {
        StoredTensor part = source.base().rows(first, count);
        return source instanceof Folded folded ? fold(folded, part, (int) first) : TensorBytes.toDirect(part);
    }

    /** All values of a weight, as {@link #rows}; for a scalar or a vector too. */
    public static ByteBuffer all(WeightSource source) {
        return source.shape().isEmpty() ? TensorBytes.toDirect(source.base()) : rows(source, 0, source.shape().get(0));
    }

    private static ByteBuffer fold(Folded change, StoredTensor part, int first) {
        LowRank product = LowRank.of(change, part.shape().get(1).intValue());
        ByteBuffer folded = TensorBytes.direct(part.elements());
        FloatBuffer values = folded.asFloatBuffer();
        FloatBuffer base = TensorBytes.toDirect(part).asFloatBuffer();
        float[] row = new float[product.columns];
        for (int i = 0; i < part.shape().get(0); i++) {
            base.get(i * row.length, row);
            product.addRow(first + i, row);
            values.put(i * row.length, row);
        }
        return folded;
    }

    /** The change scale · left [rows, r] · right [r, columns]: for LINEAR left = B, right = A; else left = Aᵀ, right = Bᵀ. */
    private static final class LowRank {
        private final float[] left;
        private final float[] right;
        private final int rank;
        private final int columns;
        private final float scale;

        private LowRank(float[] left, float[] right, int rank, double scale) {
            this.left = left;
            this.right = right;
            this.rank = rank;
            this.columns = right.length / rank;
            this.scale = (float) scale;
        }

        static LowRank of(Folded change, int columns) {
            int rank = change.a().shape().get(0).intValue();
            float[] a = TensorBytes.toFloats(change.a());
            float[] b = TensorBytes.toFloats(change.b());
            return change.kind() == Kind.LINEAR
                    ? new LowRank(b, a, rank, change.scale())
                    : new LowRank(transposed(a, rank), transposed(b, columns), rank, change.scale());
        }

        /** row += scale · Σ_k left[i, k] · right[k, :]. */
        void addRow(int i, float[] row) {
            float[] sum = new float[columns];
            for (int k = 0; k < rank; k++) {
                float factor = left[i * rank + k];
                int start = k * columns;
                for (int j = 0; j < columns; j++) {
                    sum[j] += factor * right[start + j];
                }
            }
            for (int j = 0; j < columns; j++) {
                row[j] += scale * sum[j];
            }
        }
    }

    /** The transpose of a matrix with {@code rows} rows. */
    private static float[] transposed(float[] matrix, int rows) {
        int columns = matrix.length / rows;
        float[] result = new float[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = matrix[i * columns + j];
            }
        }
        return result;
    }
}
