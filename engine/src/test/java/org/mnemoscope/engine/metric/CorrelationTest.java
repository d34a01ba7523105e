package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    @Test
    void pearsonByHand() {
        // Means 2.5 and 4: products 1.5 + 0 − 1 + 4.5 = 5, squares 5 and 14.
        assertThat(Correlation.pearson(new double[] {1, 2, 3, 4}, new double[] {3, 4, 2, 7})).isCloseTo(5 / Math.sqrt(5 * 14.0), within(1e-12));
        assertThat(Correlation.pearson(new double[] {1, 2, 3}, new double[] {6, 4, 2})).isCloseTo(-1, within(1e-12));
    }

    @Test
    void spearmanLooksAtTheOrderOnly() {
        assertThat(Correlation.spearman(new double[] {1, 2, 3, 40}, new double[] {0.1, 5, 6, 900})).isCloseTo(1, within(1e-12));
        // Ranks 0.5, 0.5, 2 against 0, 1, 2: products 0.5 + 0 + 1 = 1.5, squares 1.5 and 2.
        assertThat(Correlation.spearman(new double[] {7, 7, 9}, new double[] {1, 2, 3})).isCloseTo(Math.sqrt(3) / 2, within(1e-12));
    }

    @Test
    void whatCannotBeSaidIsNotANumber() {
        assertThat(Correlation.pearson(new double[] {1, 2}, new double[] {1, 2})).isNaN();
        assertThat(Correlation.pearson(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
        assertThatThrownBy(() -> Correlation.pearson(new double[1], new double[2])).isInstanceOf(IllegalArgumentException.class);
    }
}
