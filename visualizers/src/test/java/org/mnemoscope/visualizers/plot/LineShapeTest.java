package org.mnemoscope.visualizers.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.figure.Trail;

class LineShapeTest {
    private static Plot plot(int points, int width) {
        return new Plot(40, 10, width, 100, Axis.places("x", points - 1), new Axis("y", 0, 100, Axis.Kind.LINEAR));
    }

    @Test
    void aMillionPointsKeepEveryExtremeInAFewPointsPerColumn() {
        double[] values = new Random(3).doubles(1_000_000, 10, 20).toArray();
        values[123_456] = 99;
        values[654_321] = 1;
        Plot plot = plot(values.length, 700);
        Trail trail = LineShape.of(plot, i -> i, i -> values[i], values.length);
        assertThat(trail.size()).isLessThanOrEqualTo(4 * 702);
        assertThat(hasPoint(trail, plot.xOf(123_456), plot.yOf(99))).as("the highest, where it lies").isTrue();
        assertThat(hasPoint(trail, plot.xOf(654_321), plot.yOf(1))).as("the lowest, where it lies").isTrue();
    }

    private static boolean hasPoint(Trail trail, double x, double y) {
        for (int i = 0; i < trail.size(); i++) {
            if (Math.abs(trail.x(i) - x) <= 1 && Math.abs(trail.y(i) - y) < 1e-9) {
                return true;
            }
        }
        return false;
    }

    @Test
    void fewPointsAreDrawnWhereTheyAre() {
        Plot plot = plot(5, 400);
        Trail trail = LineShape.of(plot, i -> i, i -> i == 2 ? Double.NaN : 10 * i, 5);
        assertThat(trail.size()).isEqualTo(5);
        assertThat(trail.isGap(2)).isTrue();
        assertThat(trail.x(3)).isEqualTo(plot.xOf(3));
        assertThat(trail.y(3)).isEqualTo(plot.yOf(30));
    }

    @Test
    void axesTurnValuesIntoSharesAndBack() {
        Axis log = new Axis("y", 1, 100, Axis.Kind.LOGARITHMIC);
        assertThat(log.share(10)).isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(log.at(log.share(37))).isCloseTo(37, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(Axis.around("y", new Extent(5, 5), true).ticks(5)).isNotEmpty();
        assertThat(Axis.around("y", new Extent(0, 0), true).kind()).isEqualTo(Axis.Kind.LINEAR);
    }
}
