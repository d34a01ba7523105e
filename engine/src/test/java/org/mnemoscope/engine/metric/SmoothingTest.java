package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmoothingTest {
    private static final double NAN = Double.NaN;

    @Test
    void averagesNeighboursAndFewerOfThemAtTheEnds() {
        assertThat(Smoothing.centred(new double[] {1, 3, 5, 11}, 1)).containsExactly(2, 3, 19.0 / 3, 8);
        assertThat(Smoothing.centred(new double[] {1, 3, 5}, 0)).containsExactly(1, 3, 5);
        assertThat(Smoothing.centred(new double[] {1, 3, 5}, 100)).containsExactly(3, 3, 3);
    }

    @Test
    void leavesMissingValuesOut() {
        assertThat(Smoothing.centred(new double[] {2, NAN, 4, NAN, NAN, NAN}, 1)).containsExactly(2, 3, 4, 4, NAN, NAN);
        assertThat(Smoothing.centred(new double[0], 3)).isEmpty();
    }
}
