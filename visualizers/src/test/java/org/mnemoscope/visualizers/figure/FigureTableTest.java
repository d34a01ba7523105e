package org.mnemoscope.visualizers.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTableTest {
    private static final double THIRD = 1 / 3.0;

    private final FigureTable table = FigureTable.of("example", 3)
            .whole("segment", "segment", row -> row + 5)
            .number("nll", "mean NLL", "nats", row -> row == 1 ? Double.NaN : THIRD * row)
            .text("words", "text", row -> List.of("plain", "a, \"b\"", "two\nlines").get(row));

    @Test
    void csvHoldsEveryDigitAndNothingWhereNothingWasMeasured() {
        assertThat(Csv.of(table)).isEqualTo("segment,nll [nats],words\r\n"
                + "5,0.0,plain\r\n"
                + "6,,\"a, \"\"b\"\"\"\r\n"
                + "7," + 2 * THIRD + ",\"two\nlines\"\r\n");
    }

    @Test
    void columnsAreFoundByKeyAndRowsKnowTheirSegment() {
        assertThat(table.column("nll").unit()).isEqualTo("nats");
        assertThat(table.segmentOf(2)).isEqualTo(7);
        assertThat(FigureTable.of("bare", 1).segmentOf(0)).isEqualTo(-1);
        assertThatThrownBy(() -> table.column("gain")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("gain");
    }

    @Test
    void numbersAreShownWithSixDigits() {
        assertThat(table.column("nll").shown(2)).isEqualTo("0.666667");
        assertThat(table.column("nll").shown(1)).isEmpty();
        assertThat(table.column("segment").shown(0)).isEqualTo("5");
    }
}
