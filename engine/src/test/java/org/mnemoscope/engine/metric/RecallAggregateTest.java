package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.recalling;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.SegmentTrace;

class RecallAggregateTest {
    private final List<SegmentTrace> traces = List.of(
            Traces.trace(0, 0, 1, Map.of()), recalling(1, 0, 1), recalling(2, 0, 0.9f, 0.1f), recalling(3, 1, 0.4f, 0.4f), recalling(4, 2, 0.3f, 0.7f));

    @Test
    void countsOnlyPairsThatTheCacheHeld() {
        RecallAggregate part = RecallAggregate.of(traces, 2, 4, 1, 3);
        assertThat(part.readings()).isEqualTo(2);
        assertThat(part.cells()).isEqualTo(3);
        assertThat(part.weightShare()).isCloseTo((0.1 + 1.0) / 2, within(1e-6));
        assertThat(part.evenShare()).isCloseTo((0.5 + 1.0) / 2, within(1e-9));
        assertThat(part.lift()).isCloseTo(1.1 / 1.5, within(1e-6));
        assertThat(part.meanWeight()).isCloseTo(1.1 / 3, within(1e-6));
        assertThat(part.largest()).isCloseTo(0.5, within(1e-6));
        assertThat(part.largestBy()).isEqualTo(3);
        assertThat(part.largestOf()).isEqualTo(1);
    }

    @Test
    void aRectangleOutsideTheCachesIsEmpty() {
        RecallAggregate evicted = RecallAggregate.of(traces, 4, 9, 0, 2);
        assertThat(evicted.readings()).isEqualTo(1);
        assertThat(evicted.cells()).isZero();
        assertThat(evicted.weightShare()).isZero();
        assertThat(evicted.lift()).isNaN();
        assertThat(RecallAggregate.of(traces, 0, 1, 0, 5).weightShare()).isNaN();
    }
}
