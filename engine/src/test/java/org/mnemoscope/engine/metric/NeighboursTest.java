package org.mnemoscope.engine.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Floats;

class NeighboursTest {
    @Test
    void theNearestByCosineComeFirst() {
        List<Floats> rows = List.of(Floats.of(1, 0), Floats.of(0, 1), Floats.of(9, 1), Floats.of(-1, 0), Floats.of(0, 0), Floats.of(18, 2));
        assertThat(Neighbours.nearest(rows, 0, 3)).extracting(Neighbours.Neighbour::index).containsExactly(2, 5, 1);
        assertThat(Neighbours.nearest(rows, 0, 9)).extracting(Neighbours.Neighbour::index).containsExactly(2, 5, 1, 3);
        assertThat(Neighbours.nearest(rows, 2, 1).get(0).cosine()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aTrueMapKeepsNeighboursAndAShuffledOneDoesNot() {
        int n = 200;
        List<Floats> rows = new ArrayList<>();
        float[] x = new float[n];
        float[] y = new float[n];
        float[] random = new float[n];
        Random dice = new Random(3);
        for (int i = 0; i < n; i++) {
            double angle = 0.01 * i + 0.00001 * i * i;
            x[i] = (float) Math.cos(angle);
            y[i] = (float) Math.sin(angle);
            random[i] = dice.nextFloat();
            rows.add(Floats.of(x[i], y[i]));
        }
        CosineMatrix cosines = CosineMatrix.of(rows, rows);
        assertThat(Neighbours.kept(cosines, Floats.of(x), Floats.of(y), 5)).isGreaterThan(0.95);
        assertThat(Neighbours.kept(cosines, Floats.of(random), Floats.of(new float[n]), 5)).isLessThan(0.15);
        assertThat(Neighbours.kept(CosineMatrix.of(List.of(), List.of()), Floats.of(), Floats.of(), 5)).isNaN();
    }
}
