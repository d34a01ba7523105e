package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mnemoscope.engine.metric.Traces.recalling;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;

class RecallStatsTest {
    @Test
    void evenRecallHasAllMemoriesInEffect() {
        RecallStats stats = RecallStats.of(new Recall(3, Floats.of(0.25f, 0.25f, 0.25f, 0.25f)));
        assertThat(stats.effectiveMemories()).isCloseTo(4, within(1e-9));
        assertThat(stats.relativeEntropy()).isCloseTo(1, within(1e-9));
    }

    @Test
    void recallOfOneMemoryHasNoEntropy() {
        RecallStats stats = RecallStats.of(new Recall(0, Floats.of(0, 1, 0)));
        assertThat(stats.entropyNats()).isZero();
        assertThat(stats.effectiveMemories()).isEqualTo(1);
        assertThat(RecallStats.of(new Recall(0, Floats.of(1))).relativeEntropy()).isZero();
    }

    @Test
    void weightsNeedNotSumToOne() {
        assertThat(RecallStats.of(new Recall(0, Floats.of(0.4f, 0.4f))).effectiveMemories()).isCloseTo(2, within(1e-6));
    }

    @Test
    void strongestKeepsSegmentNumbersOfARolledCache() {
        Recall recall = new Recall(7, Floats.of(0.1f, 0.5f, 0.1f, 0.3f));
        assertThat(RecallStats.strongest(recall, 3)).containsExactly(
                new RecallStats.Recalled(8, 0.5f), new RecallStats.Recalled(10, 0.3f), new RecallStats.Recalled(7, 0.1f));
        assertThat(RecallStats.topMass(recall, 2)).isCloseTo(0.8, within(1e-6));
        assertThat(RecallStats.strongest(recall, 9)).hasSize(4);
    }

    @Test
    void longRangeLeavesNearMemoriesOutAndSortsByLift() {
        List<SegmentTrace> traces = List.of(
                recalling(1, 0, 1),
                recalling(3, 0, 0.5f, 0.2f, 0.3f),
                recalling(4, 0, 0.1f, 0.45f, 0.25f, 0.2f),
                recalling(5, 3, 0.9f, 0.1f));
        assertThat(RecallStats.longRange(traces, 2, 10)).containsExactly(
                new LongRecall(4, 1, 0.45f, 0.45f * 4.0),
                new LongRecall(5, 3, 0.9f, 0.9f * 2.0),
                new LongRecall(3, 0, 0.5f, 1.5));
        assertThat(RecallStats.longRange(traces, 3, 10)).extracting(LongRecall::distance).containsExactly(3, 3);
        assertThat(RecallStats.longRange(traces, 3, 1)).hasSize(1);
    }
}
