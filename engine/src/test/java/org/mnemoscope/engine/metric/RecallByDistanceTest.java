package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.recalling;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.SegmentTrace;

class RecallByDistanceTest {
    private static final double EXACT = 1e-6;
    /** Caches of 1, 2 and (one memory evicted) 2 memories. */
    private final List<SegmentTrace> traces = List.of(
            Traces.trace(0, 0, 1, Map.of()), recalling(1, 0, 1), recalling(2, 0, 0.75f, 0.25f), recalling(3, 1, 0.2f, 0.2f));

    @Test
    void sharesAndMeansByDistance() {
        RecallByDistance found = RecallByDistance.of(traces, n -> true);
        assertThat(found.recalls()).isEqualTo(3);
        assertThat(found.distances()).isEqualTo(2);
        assertThat(found.held(1)).isEqualTo(3);
        assertThat(found.held(2)).isEqualTo(2);
        // Strongest: segment 0 (distance 1), segment 0 (distance 2), and of two equals the older, segment 1 (distance 2).
        assertThat(found.strongest(2)).isEqualTo(2);
        assertThat(found.strongestShare()).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(EXACT));
        // The last row sums to 0.4 and counts as halves.
        assertThat(found.meanWeight()).containsExactly(new double[] {(1 + 0.25 + 0.5) / 3, (0.75 + 0.5) / 2}, within(EXACT));
        assertThat(found.weightShare()).containsExactly(new double[] {1.75 / 3, 1.25 / 3}, within(EXACT));
        assertThat(RecallByDistance.cumulative(found.weightShare())).containsExactly(new double[] {1.75 / 3, 1}, within(EXACT));
    }

    @Test
    void nullModelsKnowTheSizeOfEachCache() {
        RecallByDistance found = RecallByDistance.of(traces, n -> true);
        assertThat(found.evenShare()).containsExactly(new double[] {2 / 3.0, 1 / 3.0}, within(EXACT));
        assertThat(found.evenMeanWeight()).containsExactly(new double[] {2 / 3.0, 0.5}, within(EXACT));
        assertThat(found.newestShare()).containsExactly(1, 0);
    }

    @Test
    void onlyIncludedSegmentsCount() {
        RecallByDistance found = RecallByDistance.of(traces, n -> n == 2);
        assertThat(found.recalls()).isEqualTo(1);
        assertThat(found.strongestShare()).containsExactly(0, 1);
        assertThat(RecallByDistance.of(traces, n -> false).distances()).isZero();
    }

    @Test
    void anEvenReadingIsItsOwnNullModel() {
        List<SegmentTrace> even = IntStream.range(1, 40).mapToObj(n -> {
            float[] weights = new float[Math.min(n, 10)];
            Arrays.fill(weights, 1f / weights.length);
            return recalling(n, n - weights.length, weights);
        }).toList();
        RecallByDistance found = RecallByDistance.of(even, n -> true);
        assertThat(found.meanWeight()).containsExactly(found.evenMeanWeight(), within(EXACT));
        assertThat(found.weightShare()).containsExactly(found.evenShare(), within(EXACT));
    }
}
