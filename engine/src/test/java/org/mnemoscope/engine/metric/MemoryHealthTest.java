package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.engine.trace.StepTiming;
import org.mnemoscope.engine.trace.TokenRange;

class MemoryHealthTest {
    private static SegmentTrace writing(int segment, Optional<Floats> memory) {
        return new SegmentTrace(segment, new TokenRange(segment, segment + 1), 0, Optional.empty(), Map.of(), Optional.empty(),
                memory.map(m -> Floats.of(2, 0, 0)), memory, new StepTiming(0, 0, 0, 0));
    }

    private static List<SegmentTrace> writing(float[]... memories) {
        List<SegmentTrace> traces = new ArrayList<>();
        for (float[] memory : memories) {
            traces.add(writing(traces.size(), Optional.of(Floats.of(memory))));
        }
        return traces;
    }

    @Test
    void normsAndTurns() {
        List<MemoryHealth> health = MemoryHealth.of(writing(new float[] {3, 4, 0}, new float[] {0, 0, 2}, new float[] {0, 0, 7}), 10);
        assertThat(health.get(0).memoryNorm()).isEqualTo(5);
        assertThat(health.get(0).promptNorm()).isEqualTo(2);
        assertThat(health.get(0).previousCosine()).isNaN();
        assertThat(health.get(0).meanCosine()).isNaN();
        assertThat(health.get(1).previousCosine()).isZero();
        assertThat(health.get(2).previousCosine()).isEqualTo(1);
        assertThat(health.get(2).meanCosine()).isCloseTo(1 / 3.0, within(1e-12));
    }

    @Test
    void participationCountsDirections() {
        // Differences along one line; along two axes evenly; none at all.
        assertThat(last(writing(new float[] {1, 5, 0}, new float[] {2, 5, 0}, new float[] {4, 5, 0}), 10).participation()).isCloseTo(1, within(1e-9));
        assertThat(last(writing(new float[] {1, 0, 9}, new float[] {-1, 0, 9}, new float[] {0, 1, 9}, new float[] {0, -1, 9}), 10).participation())
                .isCloseTo(2, within(1e-9));
        MemoryHealth alike = last(writing(new float[] {1, 2, 3}, new float[] {1, 2, 3}), 10);
        assertThat(alike.participation()).isNaN();
        assertThat(alike.meanCosine()).isCloseTo(1, within(1e-12));
    }

    /** A cache that moves along gives what each cache alone would give. */
    @Test
    void evictedMemoriesLeaveNoTrace() {
        Random random = new Random(5);
        float[][] memories = new float[30][6];
        for (float[] memory : memories) {
            for (int k = 0; k < memory.length; k++) {
                memory[k] = (float) (4 + random.nextGaussian());
            }
        }
        List<MemoryHealth> rolling = MemoryHealth.of(writing(memories), 8);
        for (int n = 0; n < memories.length; n++) {
            float[][] cached = Arrays.copyOfRange(memories, Math.max(0, n - 7), n + 1);
            MemoryHealth alone = last(writing(cached), 100);
            assertThat(rolling.get(n).cached()).isEqualTo(cached.length);
            if (n > 0) {
                assertThat(rolling.get(n).meanCosine()).isCloseTo(alone.meanCosine(), within(1e-9));
                assertThat(rolling.get(n).participation()).isCloseTo(alone.participation(), within(1e-6));
            }
        }
    }

    @Test
    void aSegmentWithoutMemoryHasNoHealth() {
        MemoryHealth none = MemoryHealth.of(List.of(writing(0, Optional.empty())), 5).get(0);
        assertThat(none.memoryNorm()).isNaN();
        assertThat(none.promptNorm()).isNaN();
        assertThat(none.cached()).isZero();
    }

    private static MemoryHealth last(List<SegmentTrace> traces, int capacity) {
        List<MemoryHealth> health = MemoryHealth.of(traces, capacity);
        return health.get(health.size() - 1);
    }
}
