package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mnemoscope.engine.trace.Floats;

class PcaTest {
    /** Two orthogonal directions with known spreads, far from the origin, with the Gram matrix on either side. */
    @ParameterizedTest
    @CsvSource({"40, 8", "8, 40", "25, 25"})
    void findsKnownDirections(int n, int d) {
        double[] a = new double[n];
        double[] b = new double[n];
        List<Floats> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            a[i] = 3 * Math.cos(2 * Math.PI * (i + 0.25) / n);
            b[i] = Math.sin(2 * Math.PI * (i + 0.25) / n);
            float[] row = new float[d];
            Arrays.fill(row, 100);
            row[1] += (float) (a[i] * 0.6 - b[i] * 0.8);
            row[d - 1] += (float) (a[i] * 0.8 + b[i] * 0.6);
            rows.add(Floats.of(row));
        }
        Pca pca = Pca.of(rows);
        assertThat(pca.xShare()).isCloseTo(0.9, within(1e-4));
        assertThat(pca.yShare()).isCloseTo(0.1, within(1e-4));
        for (int i = 0; i < n; i++) {
            assertThat(pca.x().get(i)).isCloseTo((float) (-Math.signum(a[0]) * a[i]), within(1e-3f));
            assertThat(pca.y().get(i)).isCloseTo((float) (-Math.signum(b[0]) * b[i]), within(1e-3f));
        }
    }

    @Test
    void sharesOfNoiseAgreeWithBothSidesOfTheGramMatrix() {
        List<Floats> tall = noise(60, 20, 5);
        Pca pca = Pca.of(tall);
        double variance = 0;
        for (int j = 0; j < 20; j++) {
            double mean = 0;
            for (Floats row : tall) {
                mean += row.get(j) / 60.0;
            }
            for (Floats row : tall) {
                variance += Math.pow(row.get(j) - mean, 2);
            }
        }
        double x = 0;
        double y = 0;
        double xy = 0;
        for (int i = 0; i < 60; i++) {
            x += Math.pow(pca.x().get(i), 2);
            y += Math.pow(pca.y().get(i), 2);
            xy += pca.x().get(i) * pca.y().get(i);
        }
        assertThat(x / variance).isCloseTo(pca.xShare(), within(1e-5));
        assertThat(y / variance).isCloseTo(pca.yShare(), within(1e-5));
        assertThat(xy / variance).isCloseTo(0, within(1e-5));
        assertThat(pca.xShare()).isGreaterThan(pca.yShare());
    }

    @Test
    void sameRowsGiveTheSamePicture() {
        assertThat(Pca.of(noise(50, 30, 1))).isEqualTo(Pca.of(noise(50, 30, 1)));
    }

    @Test
    void fewOrEqualRowsLieOnOnePoint() {
        assertThat(Pca.of(List.of()).x().size()).isZero();
        Pca one = Pca.of(noise(1, 8, 3));
        assertThat(one.x()).isEqualTo(Floats.of(0));
        assertThat(one.xShare()).isZero();
        Floats row = Floats.of(0.1f, 0.2f, 0.3f);
        Pca equal = Pca.of(List.of(row, row, row));
        assertThat(equal.x()).isEqualTo(Floats.of(0, 0, 0));
        assertThat(equal.y()).isEqualTo(Floats.of(0, 0, 0));
    }

    @Test
    void twoRowsLieOnALine() {
        Pca pca = Pca.of(List.of(Floats.of(0, 0, 3), Floats.of(4, 0, 0)));
        assertThat(pca.x().get(0)).isCloseTo(-2.5f, within(1e-5f));
        assertThat(pca.x().get(1)).isCloseTo(2.5f, within(1e-5f));
        assertThat(pca.xShare()).isCloseTo(1, within(1e-9));
        assertThat(pca.yShare()).isZero();
    }

    @Test
    void rowsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> Pca.of(List.of(Floats.of(1, 2), Floats.of(1)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Floats> noise(int n, int d, long seed) {
        Random random = new Random(seed);
        List<Floats> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] row = new float[d];
            for (int j = 0; j < d; j++) {
                row[j] = (float) (random.nextGaussian() * (1 + j % 5));
            }
            rows.add(Floats.of(row));
        }
        return rows;
    }

    /** Also rows that were not there when the axes were found. */
    @ParameterizedTest
    @CsvSource({"60, 20", "20, 60"})
    void axesProjectRows(int n, int d) {
        List<Floats> rows = noise(n, d, 4);
        Pca pca = Pca.of(rows);
        List<Floats> again = pca.axes().project(rows);
        for (int i = 0; i < n; i++) {
            assertThat(again.get(0).get(i)).isCloseTo(pca.x().get(i), within(1e-4f));
            assertThat(again.get(1).get(i)).isCloseTo(pca.y().get(i), within(1e-4f));
        }
        assertThat(Vectors.norm(pca.axes().first())).isCloseTo(1, within(1e-6));
        assertThat(Vectors.dot(pca.axes().first(), pca.axes().second())).isCloseTo(0, within(1e-6));
        List<Floats> centre = pca.axes().project(List.of(pca.axes().mean()));
        assertThat(centre.get(0).get(0)).isCloseTo(0, within(1e-4f));
    }
}
