package org.mnemoscope.engine.weights;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import org.mnemoscope.engine.weights.WeightSource.Folded;
import org.mnemoscope.engine.weights.WeightSource.Kind;
import org.mnemoscope.engine.weights.WeightSource.Plain;

/** Values of weights as 32-bit floats, with LoRA changes folded in. */
public final class WeightFloats {
    private WeightFloats() {}

    /**
     * Whether the weight's bytes on disk are its values: 32-bit floats at an aligned place that one mapping holds. Then
     * {@link StoredTensor#map} of its base needs no copy.
     */
    public static boolean isMappable(WeightSource source) {
        StoredTensor base = source.base();
        return source instanceof Plain && base.dtype() == DType.F32 && base.byteOffset() % Float.BYTES == 0
                && base.byteLength() <= Integer.MAX_VALUE;
    }

    /**
     * Copies rows of a weight as 32-bit floats, row-major.
     *
     * @param first  index of the first row (first dimension)
     * @param count  number of rows
     * @param target has room for their values; they are put in from its position on
     */
    public static void copy(WeightSource source, long first, long count, FloatBuffer target) {
        int start = target.position();
        StoredTensor part = source.base().rows(first, count);
        TensorBytes.read(part, target);
        if (source instanceof Folded folded) {
            int rows = Math.toIntExact(count);
            LowRank.of(folded, part.shape().get(1).intValue()).add(Math.toIntExact(first), rows, target.slice(start, target.position() - start));
        }
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

        /** Adds the change of {@code count} rows from {@code first} on to their values. Rows are independent of each other. */
        void add(int first, int count, FloatBuffer values) {
            IntStream.range(0, count).parallel().forEach(i -> {
                float[] row = new float[columns];
                values.get(i * columns, row);
                addRow(first + i, row);
                values.put(i * columns, row);
            });
        }

        /** row += scale · Σ_k left[i, k] · right[k, :]. */
        private void addRow(int i, float[] row) {
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
