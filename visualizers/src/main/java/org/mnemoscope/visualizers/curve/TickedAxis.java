package org.mnemoscope.visualizers.curve;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.util.StringConverter;

/** A ChartFX axis over a range that is set from outside, with ticks of our choice: ChartFX's own leave short log axes bare. */
final class TickedAxis extends DefaultNumericAxis {
    private static final double TICK_SPACING = 60;
    private static final double VERTICAL_TICK_SPACING = 24;

    /** Gives the ticks of a range. */
    interface TickSource {
        List<Double> ticks(double from, double to, int maxCount);
    }

    private transient TickSource source = (from, to, maxCount) -> List.of();

    TickedAxis(DoubleFunction<String> wording) {
        setAutoRanging(false);
        setUnit(null);
        setAnimated(false);
        setMinorTickCount(0);
        setTickLabelFormatter(new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return wording.apply(value.doubleValue());
            }

            @Override
            public Number fromString(String text) {
                return Double.valueOf(text);
            }
        });
    }

    void setTicks(TickSource ticks) {
        source = ticks;
        invalidateRange();
    }

    @Override
    protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
        double spacing = getSide() != null && getSide().isVertical() ? VERTICAL_TICK_SPACING : TICK_SPACING;
        int maxCount = Math.max(3, (int) (getLength() / spacing));
        for (double tick : source.ticks(range.getMin(), range.getMax(), maxCount)) {
            values.add(tick);
        }
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        values.clear();
    }
}
