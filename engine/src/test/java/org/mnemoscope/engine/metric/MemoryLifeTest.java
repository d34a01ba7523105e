package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.recalling;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.SegmentTrace;

class MemoryLifeTest {
    private final List<SegmentTrace> traces = List.of(
            Traces.trace(0, 0, 1, Map.of()), recalling(1, 0, 1), recalling(2, 0, 0.9f, 0.1f), recalling(3, 1, 0.4f, 0.4f), recalling(4, 2, 0.3f, 0.7f));
    private final List<MemoryLife> lives = MemoryLife.of(traces, 1.7);

    @Test
    void popularityIsAllTheWeightThatAMemoryGot() {
        assertThat(lives).hasSize(5);
        assertThat(lives.get(0).popularity()).isCloseTo(1.9, within(1e-6));
        assertThat(lives.get(0).evenShare()).isCloseTo(1.5, within(1e-9));
        assertThat(lives.get(0).lift()).isCloseTo(1.9 / 1.5, within(1e-6));
        // Weights that do not sum to 1 are shares of their sum.
        assertThat(lives.get(1).popularity()).isCloseTo(0.1 + 0.5, within(1e-6));
        assertThat(lives.stream().mapToDouble(MemoryLife::popularity).sum()).isCloseTo(4, within(1e-6));
    }

    @Test
    void aLifeGoesFromWritingToEviction() {
        MemoryLife first = lives.get(0);
        assertThat(first.offers()).isEqualTo(2);
        assertThat(first.lastOffer()).isEqualTo(2);
        assertThat(first.evicted()).isTrue();
        assertThat(lives.get(2).evicted()).isFalse();
        assertThat(lives.get(4)).isEqualTo(new MemoryLife(4, 0, 0, 0, 0, -1, 0, -1, -1, false));
        assertThat(lives.get(4).lift()).isNaN();
    }

    @Test
    void notableRecallsHaveAtLeastTheLift() {
        assertThat(lives.get(0).notable()).isEqualTo(1); // 1.0 · 1 is below 1.7, 0.9 · 2 is not
        assertThat(lives.get(0).lastNotable()).isEqualTo(2);
        assertThat(lives.get(0).strongest()).isEqualTo(1);
        assertThat(lives.get(0).strongestBy()).isEqualTo(1);
        assertThat(lives.get(1).neverRecalled()).isTrue();
        assertThat(lives.get(1).lastNotable()).isEqualTo(-1);
        assertThat(lives.get(4).neverRecalled()).isFalse(); // nobody could
    }
}
