package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutocorrelationTest {
    @Test
    void aWaveOnASlopeRepeatsAfterItsPeriod() {
        double[] row = IntStream.range(0, 240).mapToDouble(i -> 5 - 0.1 * i + Math.cos(2 * Math.PI * i / 12)).toArray();
        double[] correlation = Autocorrelation.detrended(row);
        assertThat(correlation[0]).isEqualTo(1);
        assertThat(correlation[12]).isCloseTo(228 / 240.0, within(0.02));
        assertThat(correlation[6]).isCloseTo(-234 / 240.0, within(0.02));
        assertThat(correlation).hasSize(233);
    }

    @Test
    void agreesWithTheDefinition() {
        // 1, 0, 0, 1, 1, 0, 0, 1 has slope 0 and mean 1/2: the rest is ±1/2.
        double[] correlation = Autocorrelation.detrended(new double[] {1, 0, 0, 1, 1, 0, 0, 1});
        assertThat(correlation).containsExactly(1);
        double[] longer = Autocorrelation.detrended(new double[] {1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1});
        assertThat(longer).containsExactly(new double[] {1, -1 / 12.0, -10 / 12.0, 1 / 12.0, 8 / 12.0}, within(1e-12));
    }

    @Test
    void aShortOrStraightRowHasNone() {
        assertThat(Autocorrelation.detrended(new double[] {1, 2, 1, 2, 1, 2, 1})).isEmpty();
        assertThat(Autocorrelation.detrended(IntStream.range(0, 50).mapToDouble(i -> 3 + 0.1 * i).toArray())).isEmpty();
        assertThat(Autocorrelation.detrended(new double[20])).isEmpty();
    }
}
