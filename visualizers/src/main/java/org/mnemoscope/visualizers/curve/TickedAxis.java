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
    private static final double HALF_LABEL = 7;

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
        boolean vertical = getSide() != null && getSide().isVertical();
        int maxCount = Math.max(4, (int) (getLength() / (vertical ? VERTICAL_TICK_SPACING : TICK_SPACING)));
        for (double tick : source.ticks(range.getMin(), range.getMax(), maxCount)) {
            if (!vertical || labelFits(range, tick)) {
                values.add(tick);
            }
        }
    }

    /** ChartFX drops a label that would stand out at the end of the axis; its grid line goes with it. */
    private boolean labelFits(AxisRange range, double tick) {
        double share = isLogAxis()
                ? Math.log(tick / range.getMin()) / Math.log(range.getMax() / range.getMin())
                : (tick - range.getMin()) / (range.getMax() - range.getMin());
        double place = share * getLength();
        return place >= HALF_LABEL && place <= getLength() - HALF_LABEL;
    }

    @Override
    protected void calculateMinorTickValues(DoubleArrayList values) {
        values.clear();
    }
}
