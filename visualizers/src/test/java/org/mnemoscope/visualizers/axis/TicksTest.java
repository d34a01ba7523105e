package org.mnemoscope.visualizers.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void wholeTicksAreRoundAndInside() {
        assertThat(Ticks.whole(-0.5, 123.5, 4)).containsExactly(0, 50, 100);
        assertThat(Ticks.whole(3.2, 7.8, 10)).containsExactly(4, 5, 6, 7);
        assertThat(Ticks.whole(0, 3500, 8)).containsExactly(0, 500, 1000, 1500, 2000, 2500, 3000, 3500);
    }

    @Test
    void wholeTicksNeverExceedTheirCountByMoreThanTheFirst() {
        for (int to = 1; to < 5000; to += 7) {
            for (int max = 1; max < 12; max++) {
                assertThat(Ticks.whole(0, to, max)).hasSizeLessThanOrEqualTo(max + 1);
            }
        }
    }

    @Test
    void noTicksWithoutRoomOrRange() {
        assertThat(Ticks.whole(0, 10, 0)).isEmpty();
        assertThat(Ticks.whole(10, 0, 5)).isEmpty();
        assertThat(Ticks.linear(1, 1, 5)).isEmpty();
        assertThat(Ticks.logarithmic(0, 10, 5)).isEmpty();
    }

    @Test
    void linearTicksAreRound() {
        assertThat(Ticks.linear(4.2, 22.9, 5)).containsExactly(5.0, 10.0, 15.0, 20.0);
        assertThat(Ticks.linear(0, 1, 5)).containsExactly(0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0);
    }

    @Test
    void logarithmicTicksAreDenseOnShortAxesAndSparseOnLongOnes() {
        List<Double> within = Ticks.logarithmic(15, 40, 8);
        assertThat(within).hasSizeBetween(3, 8).allMatch(tick -> tick >= 15 && tick <= 40);
        assertThat(Ticks.logarithmic(1, 10_000, 5)).containsExactly(1.0, 10.0, 100.0, 1000.0, 10_000.0);
    }
}
