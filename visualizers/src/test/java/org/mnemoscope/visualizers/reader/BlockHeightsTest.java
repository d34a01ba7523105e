package org.mnemoscope.visualizers.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlockHeightsTest {
    @Test
    void sumsAndSearchAgreeWithPlainSums() {
        Random random = new Random(3);
        for (int count : new int[] {1, 2, 7, 8, 100}) {
            double[] plain = random.doubles(count, 1, 90).toArray();
            BlockHeights heights = new BlockHeights(plain);
            for (int change = 0; change < 200; change++) {
                int block = random.nextInt(count);
                plain[block] = 1 + random.nextInt(300);
                heights.set(block, plain[block]);
                int asked = random.nextInt(count);
                double offset = Arrays.stream(plain, 0, asked).sum();
                assertThat(heights.offsetOf(asked)).isCloseTo(offset, within(1e-6));
                assertThat(heights.blockAt(offset + plain[asked] / 2)).isEqualTo(asked);
                assertThat(heights.height(asked)).isEqualTo(plain[asked]);
            }
            assertThat(heights.total()).isCloseTo(Arrays.stream(plain).sum(), within(1e-6));
        }
    }

    @Test
    void offsetsOutsideGiveTheFirstAndTheLastBlock() {
        BlockHeights heights = new BlockHeights(new double[] {10, 20, 30});
        assertThat(heights.blockAt(-5)).isZero();
        assertThat(heights.blockAt(1000)).isEqualTo(2);
    }
}
