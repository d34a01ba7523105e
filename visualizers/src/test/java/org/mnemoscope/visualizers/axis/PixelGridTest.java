package org.mnemoscope.visualizers.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelGridTest {
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void edgesLieOnDevicePixelsAndLinesInTheirMiddle(double scale) {
        PixelGrid grid = new PixelGrid(scale);
        for (double position = 0; position < 20; position += 0.37) {
            double edge = grid.edge(position) * scale;
            double line = grid.line(position) * scale;
            assertThat(edge).isCloseTo(Math.rint(edge), within(1e-9));
            assertThat(line - 0.5).isCloseTo(Math.rint(line - 0.5), within(1e-9));
            assertThat(grid.edge(position)).isCloseTo(position, within(0.51 / scale));
            assertThat(grid.line(position)).isCloseTo(position, within(0.51 / scale));
        }
    }
}
