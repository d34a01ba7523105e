package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.trace.Floats;

class UmapLayoutTest {
    /** Points around a few directions that are at right angles to each other. */
    private static CosineMatrix clusters(int count, int directions) {
        Random random = new Random(9);
        List<Floats> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] row = new float[12];
            row[i % directions] = 5;
            for (int k = 0; k < row.length; k++) {
                row[k] += (float) (0.4 * random.nextGaussian());
            }
            rows.add(Floats.of(row));
        }
        return CosineMatrix.of(rows, rows);
    }

    @Test
    void keepsClustersTogetherAndIsTheSameEveryTime() {
        CosineMatrix cosines = clusters(120, 3);
        UmapLayout map = UmapLayout.of(cosines, share -> true).orElseThrow();
        int own = 0;
        for (int i = 0; i < 120; i++) {
            int nearest = -1;
            for (int j = 0; j < 120; j++) {
                if (j != i && (nearest < 0 || distance(map, i, j) < distance(map, i, nearest))) {
                    nearest = j;
                }
            }
            own += nearest % 3 == i % 3 ? 1 : 0;
        }
        assertThat(own).isEqualTo(120);
        assertThat(UmapLayout.of(cosines, share -> true)).contains(map);
    }

    private static double distance(UmapLayout map, int i, int j) {
        return Math.hypot(map.x().get(i) - map.x().get(j), map.y().get(i) - map.y().get(j));
    }

    @ParameterizedTest
    @ValueSource(ints = {UmapLayout.FEWEST, 16, 17})
    void fewPointsHaveAMapToo(int count) {
        UmapLayout map = UmapLayout.of(clusters(count, 2), share -> true).orElseThrow();
        for (int i = 0; i < count; i++) {
            assertThat(map.x().get(i)).isFinite();
            assertThat(map.y().get(i)).isFinite();
        }
    }

    @Test
    void equalMemoriesHaveAMapToo() {
        List<Floats> rows = Collections.nCopies(30, Floats.of(1, 2, 3));
        UmapLayout map = UmapLayout.of(CosineMatrix.of(rows, rows), share -> true).orElseThrow();
        assertThat(map.x().get(7)).isFinite();
    }

    @Test
    void tellsItsProgressAndCanBeGivenUp() {
        AtomicInteger calls = new AtomicInteger();
        List<Double> shares = new ArrayList<>();
        assertThat(UmapLayout.of(clusters(300, 3), share -> {
            shares.add(share);
            return calls.incrementAndGet() < 4;
        })).isEmpty();
        assertThat(shares).hasSize(4).isSorted();
        assertThat(shares.get(3)).isBetween(0.0, 1.0);
        assertThat(shares.get(3)).isGreaterThan(shares.get(0));
    }
}
