package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;

class CosineMatrixTest {
    private static List<Floats> rows(int count, int length, long seed) {
        Random random = new Random(seed);
        List<Floats> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[length];
            for (int k = 0; k < length; k++) {
                row[k] = (float) (3 + 20 * random.nextGaussian());
            }
            rows.add(Floats.of(row));
        }
        return rows;
    }

    @Test
    void everyCellIsTheCosineOfItsPair() {
        List<Floats> a = rows(300, 7, 1);
        List<Floats> b = rows(290, 7, 2);
        CosineMatrix own = CosineMatrix.of(a, a);
        CosineMatrix crossed = CosineMatrix.of(a, b);
        for (int i = 0; i < a.size(); i++) {
            for (int j = 0; j < b.size(); j++) {
                assertThat((double) own.get(i, j)).isCloseTo(Vectors.cosine(a.get(i), a.get(j)), within(1e-5));
                assertThat((double) crossed.get(i, j)).isCloseTo(Vectors.cosine(a.get(i), b.get(j)), within(1e-5));
            }
        }
        assertThat(crossed.rows()).isEqualTo(300);
        assertThat(crossed.columns()).isEqualTo(290);
    }

    @Test
    void aZeroRowIsLikeNothing() {
        List<Floats> rows = List.of(Floats.of(0, 0), Floats.of(1, 1), Floats.of(-2, -2));
        CosineMatrix matrix = CosineMatrix.of(rows, rows);
        assertThat(matrix.get(0, 1)).isZero();
        assertThat(matrix.get(0, 0)).isZero();
        assertThat(matrix.get(1, 2)).isCloseTo(-1, within(1e-6f));
        assertThat(CosineMatrix.of(List.of(), List.of()).columns()).isZero();
    }

    @Test
    void canBeGivenUp() {
        List<Floats> rows = rows(600, 3, 4);
        assertThat(CosineMatrix.of(rows, rows, share -> share < 0.5)).isEmpty();
    }

    @Test
    void vectorsHaveLengthsAndAngles() {
        assertThat(Vectors.norm(Floats.of(3, 4))).isEqualTo(5);
        assertThat(Vectors.cosine(Floats.of(1, 0), Floats.of(1, 1))).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(Vectors.cosine(Floats.of(0, 0), Floats.of(1, 1))).isNaN();
    }
}
