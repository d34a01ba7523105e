package org.mnemoscope.visualizers.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatrixViewportTest {
    private final MatrixViewport viewport = new MatrixViewport();

    @BeforeEach
    void fit() {
        viewport.resize(600, 400, 100, 100);
    }

    @Test
    void fitsTheWholeSquareAtFirst() {
        assertThat(viewport.cellWidth()).isEqualTo(4);
        assertThat(viewport.columnAt(0)).isZero();
        assertThat(viewport.rowAt(400)).isEqualTo(100);
        assertThat(viewport.usedWidth()).isEqualTo(400);
    }

    @Test
    void zoomKeepsThePointUnderTheMouse() {
        viewport.zoomAt(200, 120, 3);
        assertThat(viewport.cellWidth()).isEqualTo(12);
        assertThat(viewport.columnAt(200)).isCloseTo(50, within(1e-9));
        assertThat(viewport.rowAt(120)).isCloseTo(30, within(1e-9));
    }

    @Test
    void neverLeavesTheMatrix() {
        viewport.zoomAt(200, 200, 4);
        viewport.drag(-100_000, -100_000);
        assertThat(viewport.rowAt(400)).isCloseTo(100, within(1e-9));
        assertThat(viewport.columnAt(600)).isCloseTo(100, within(1e-9));
        viewport.drag(100_000, 100_000);
        assertThat(viewport.rowAt(0)).isZero();
        viewport.zoomAt(0, 0, 1e-9);
        assertThat(viewport.cellWidth()).isEqualTo(4);
    }

    @Test
    void cellsDoNotGrowBeyondWhatIsUseful() {
        viewport.zoomAt(0, 0, 1e9);
        assertThat(viewport.cellWidth()).isEqualTo(48);
        MatrixViewport small = new MatrixViewport();
        small.resize(600, 400, 3, 3);
        assertThat(small.cellWidth()).isEqualTo(48);
    }

    @Test
    void revealsACellByTheShortestWay() {
        viewport.zoomAt(0, 0, 10);
        viewport.reveal(99, 50);
        assertThat(viewport.rowAt(400)).isCloseTo(100, within(1e-9));
        assertThat(viewport.xOf(50) + viewport.cellWidth()).isCloseTo(600, within(1e-6));
        viewport.reveal(95, 50);
        assertThat(viewport.rowAt(400)).isCloseTo(100, within(1e-9));
    }

    @Test
    void aMatrixThatIsNotSquareFillsThePlotAndZoomsAlike() {
        viewport.resize(600, 400, 30, 1000);
        assertThat(viewport.cellWidth()).isEqualTo(20);
        assertThat(viewport.cellHeight()).isCloseTo(0.4, within(1e-12));
        viewport.zoomAt(300, 200, 10);
        assertThat(viewport.cellWidth()).isEqualTo(48);
        assertThat(viewport.cellHeight()).isCloseTo(4, within(1e-12));
        assertThat(viewport.rowAt(200)).isCloseTo(500, within(1e-9));
        assertThat(viewport.columnAt(300)).isCloseTo(15, within(1e-9));
    }
}
