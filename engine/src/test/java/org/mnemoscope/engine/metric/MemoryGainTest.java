package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.trace;
import static org.mnemoscope.engine.trace.ReadingCondition.HMT;
import static org.mnemoscope.engine.trace.ReadingCondition.NO_MEMORY;
import static org.mnemoscope.engine.trace.ReadingCondition.NO_RECALL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;

class MemoryGainTest {
    private final List<SegmentTrace> traces = List.of(
            trace(0, 0, 4, Map.of(HMT, new float[] {1, 2, 3}, NO_MEMORY, new float[] {2, 1, 3})),
            trace(1, 4, 8, Map.of(HMT, new float[] {4, 5, 6, 7}, NO_MEMORY, new float[] {4, 4, 9, 8})));

    @Test
    void isPositiveWhereMemoryHelps() {
        assertThat(MemoryGain.perToken(traces.get(0), NO_MEMORY)).contains(Floats.of(1, -1, 0));
        assertThat(MemoryGain.perToken(traces.get(0), NO_RECALL)).isEmpty();
    }

    @Test
    void isAMeanOverTokens() {
        assertThat(MemoryGain.ofSegment(traces.get(1), NO_MEMORY, TokenScope.ALL)).isCloseTo(0.75, within(1e-9));
        assertThat(MemoryGain.ofSegment(traces.get(1), NO_MEMORY, new TokenScope(2))).isCloseTo(2, within(1e-9));
        assertThat(MemoryGain.ofText(traces, NO_MEMORY, TokenScope.ALL)).isCloseTo(3.0 / 7, within(1e-9));
        assertThat(MemoryGain.ofText(traces, NO_RECALL, TokenScope.ALL)).isNaN();
    }

    @Test
    void listsTokensByGain() {
        assertThat(MemoryGain.mostHelped(traces, NO_MEMORY, 2)).containsExactly(new TokenGain(6, 6, 9), new TokenGain(1, 1, 2));
        assertThat(MemoryGain.mostHurt(traces, NO_MEMORY, 5)).containsExactly(new TokenGain(2, 2, 1), new TokenGain(5, 5, 4));
        assertThat(MemoryGain.mostHelped(traces, NO_RECALL, 2)).isEmpty();
    }
}
