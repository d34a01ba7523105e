package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.Ints;

class ClustersTest {
    private static final int WIDTH = 20;

    /** Around one of three axes each, in turn, of any length. */
    private static List<Floats> aroundThreeAxes(int count) {
        SplittableRandom random = new SplittableRandom(5);
        List<Floats> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[WIDTH];
            float length = 1 + 9 * random.nextFloat();
            for (int k = 0; k < WIDTH; k++) {
                row[k] = length * ((k == 7 * (i % 3) ? 1 : 0) + 0.1f * (random.nextFloat() - 0.5f));
            }
            rows.add(Floats.of(row));
        }
        return rows;
    }

    @Test
    void directionsThatAreThereAreFoundWhateverTheLengths() {
        Ints clusters = Clusters.of(aroundThreeAxes(60), 3, () -> true).orElseThrow();
        for (int i = 0; i < 60; i++) {
            assertThat(clusters.get(i)).as("embedding %d", i).isEqualTo(i % 3);
        }
    }

    @Test
    void theSameComesOutTwiceAndNumbersFollowTheBook() {
        Ints clusters = Clusters.of(aroundThreeAxes(50), 6, () -> true).orElseThrow();
        assertThat(Clusters.of(aroundThreeAxes(50), 6, () -> true)).contains(clusters);
        int known = -1;
        for (int i = 0; i < 50; i++) {
            assertThat(clusters.get(i)).isBetween(0, known + 1);
            known = Math.max(known, clusters.get(i));
        }
        assertThat(known).isBetween(2, 5);
    }

    @Test
    void fewEmbeddingsAndEmptyOnesAreNoTrouble() {
        assertThat(Clusters.of(List.of(), 6, () -> true).orElseThrow().size()).isZero();
        assertThat(Clusters.of(List.of(Floats.of(0, 0), Floats.of(0, 0), Floats.of(1, 0)), 6, () -> true).orElseThrow().size()).isEqualTo(3);
        assertThat(Clusters.of(List.of(Floats.of(2, 2)), 6, () -> true)).contains(Ints.of(0));
    }

    @Test
    void itCanBeGivenUp() {
        assertThat(Clusters.of(aroundThreeAxes(9), 3, () -> false)).isEmpty();
    }
}
