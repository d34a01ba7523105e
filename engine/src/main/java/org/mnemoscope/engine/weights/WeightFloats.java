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
        int rank = change.a().shape().get(0).intValue();
        int columns = part.shape().get(1).intValue();
        float[] a = TensorBytes.toFloats(change.a());
        float[] b = TensorBytes.toFloats(change.b());
        // Row i of the change is Σ_k left[i, k] · right[k, :]: for LINEAR left = B, right = A; else left = Aᵀ, right = Bᵀ.
        boolean linear = change.kind() == Kind.LINEAR;
        float[] left = linear ? b : transposed(a, rank);
        float[] right = linear ? a : transposed(b, columns);
        ByteBuffer folded = TensorBytes.direct(part.elements());
        FloatBuffer values = folded.asFloatBuffer();
        FloatBuffer base = TensorBytes.toDirect(part).asFloatBuffer();
        float[] row = new float[columns];
        for (int i = 0; i < part.shape().get(0); i++) {
            base.get(i * columns, row);
            addProduct(row, left, (first + i) * rank, right, rank, change.scale());
            values.put(i * columns, row);
        }
        return folded;
    }

    /** row += scale · Σ_k left[leftStart + k] · right[k, :]. */
    private static void addProduct(float[] row, float[] left, int leftStart, float[] right, int rank, double scale) {
        float[] change = new float[row.length];
        for (int k = 0; k < rank; k++) {
            float factor = left[leftStart + k];
            int start = k * row.length;
            for (int j = 0; j < row.length; j++) {
                change[j] += factor * right[start + j];
            }
        }
        for (int j = 0; j < row.length; j++) {
            row[j] += (float) scale * change[j];
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
