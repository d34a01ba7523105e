package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Recall;

class RecallRanksTest {
    @Test
    void theStrongestIsFirstAndOfEqualsTheOlder() {
        Recall recall = new Recall(5, Floats.of(0.1f, 0.4f, 0.1f, 0f, 0.4f, 1e-20f));
        assertThat(RecallRanks.of(recall).toArray()).containsExactly(3, 1, 4, 6, 2, 5);
        assertThat(RecallRanks.of(recall).get(recall.strongestSegment() - 5)).isEqualTo(1);
    }
}
