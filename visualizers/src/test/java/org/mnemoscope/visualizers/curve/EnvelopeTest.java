package org.mnemoscope.visualizers.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    @Test
    void aShortLineStaysAsItIs() {
        Envelope line = Envelope.of(new double[] {3, Double.NaN, 1}, 2000);
        assertThat(line.x()).containsExactly(0, 2);
        assertThat(line.y()).containsExactly(3, 1);
    }

    @Test
    void aLongLineKeepsEveryBucketsExtremesInOrder() {
        Random random = new Random(2);
        double[] values = random.doubles(100_000).toArray();
        values[51_234] = 40;
        values[77_001] = -7;
        Envelope line = Envelope.of(values, 2000);
        assertThat(line.y()).hasSizeLessThanOrEqualTo(2000).contains(40, -7);
        assertThat(line.x()).isSorted();
        for (int i = 0; i < line.x().length; i++) {
            assertThat(line.y()[i]).isEqualTo(values[(int) line.x()[i]]);
        }
        double greatest = Arrays.stream(values, 0, 100).max().orElseThrow();
        assertThat(Arrays.copyOf(line.y(), 2)).contains(greatest);
    }

    @Test
    void missingValuesHideNothing() {
        double[] values = new double[10_000];
        Arrays.fill(values, Double.NaN);
        values[3] = 5;
        values[9_999] = 6;
        Envelope line = Envelope.of(values, 100);
        assertThat(line.x()).containsExactly(3, 9_999);
        assertThat(line.y()).containsExactly(5, 6);
    }
}
