package org.mnemoscope.visualizers.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BookCellsTest {
    private static BookCells cells(int segments, int room, int read, double[] values) {
        return BookCells.of(segments, room, read, n -> values[n], n -> false);
    }

    @Test
    void noSegmentIsLostWhereManyShareAColumn() {
        for (int outlier = 0; outlier < 3500; outlier += 7) {
            double[] values = new double[3500];
            values[outlier] = outlier % 2 == 0 ? 9 : -9;
            BookCells cells = cells(3500, 997, 3500, values);
            boolean seen = false;
            for (int column = 0; column < cells.columns(); column++) {
                seen |= cells.high(column) == 9 || cells.low(column) == -9;
            }
            assertThat(seen).as("segment %d", outlier).isTrue();
        }
    }

    @Test
    void fewSegmentsHaveACellEach() {
        BookCells cells = cells(4, 1000, 3, new double[] {1, Double.NaN, 3});
        assertThat(cells.columns()).isEqualTo(4);
        assertThat(cells.high(2)).isEqualTo(3);
        assertThat(cells.low(2)).isEqualTo(3);
        assertThat(cells.state(1)).isEqualTo(BookCells.State.UNMEASURED);
        assertThat(cells.state(3)).isEqualTo(BookCells.State.UNREAD);
    }

    @Test
    void aPickedSegmentShowsThroughGreyedNeighbours() {
        double[] values = {5, 1, 7, 2};
        BookCells cells = BookCells.of(4, 1, 4, n -> values[n], n -> n != 1);
        assertThat(cells.state(0)).isEqualTo(BookCells.State.SHOWN);
        assertThat(cells.high(0)).isEqualTo(1);
        assertThat(BookCells.of(4, 1, 4, n -> values[n], n -> true).state(0)).isEqualTo(BookCells.State.GREYED);
    }
}
