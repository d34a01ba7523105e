package org.mnemoscope.visualizers.memorymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MapViewportTest {
    private final MapViewport viewport = new MapViewport();

    MapViewportTest() {
        viewport.resize(400, 200);
        viewport.bounds(-3, 1, 10, 12);
    }

    @Test
    void everythingFitsAtOneScaleForBothAxes() {
        assertThat(viewport.xOf(-1)).isEqualTo(200);
        assertThat(viewport.yOf(11)).isEqualTo(100);
        assertThat(viewport.yOf(12)).isBetween(0.0, 100.0);
        assertThat(viewport.xOf(1) - viewport.xOf(0)).isCloseTo(viewport.yOf(11) - viewport.yOf(12), within(1e-9));
    }

    @Test
    void zoomKeepsThePointUnderTheMouseAndEndsAtTheWhole() {
        double x = viewport.xOf(0.5);
        double y = viewport.yOf(11.5);
        viewport.zoomAt(x, y, 5);
        viewport.drag(0, 0);
        assertThat(viewport.xOf(0.5)).isCloseTo(x, within(1e-9));
        assertThat(viewport.yOf(11.5)).isCloseTo(y, within(1e-9));
        viewport.drag(17, 3);
        viewport.zoomAt(x, y, 1e-6);
        assertThat(viewport.xOf(-1)).isEqualTo(200);
    }

    @Test
    void equalPointsDoNotDivideByZero() {
        viewport.bounds(2, 2, 3, 3);
        assertThat(viewport.xOf(2)).isEqualTo(200);
        assertThat(viewport.yOf(3)).isEqualTo(100);
    }
}
