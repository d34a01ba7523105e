package org.mnemoscope.visualizers.figure;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;

/**
 * Numbers measured of every segment, once each, while a run grows. What {@link #column} gives stays as it is when the series
 * grows, so that a table can be read on another thread.
 */
public final class SegmentSeries {
    private final Function<SegmentTrace, double[]> measure;
    private double[][] columns;
    private int count;
    private @Nullable RunSoFar known;

    /**
     * @param width   how many numbers
     * @param measure gives these numbers of a segment; NaN for what was not measured
     */
    public SegmentSeries(int width, Function<SegmentTrace, double[]> measure) {
        this.measure = measure;
        columns = new double[width][0];
    }

    /** Measures what is new in a run; another run than before starts again. */
    public void take(@Nullable RunSoFar run) {
        if (run != known) {
            known = run;
            count = 0;
            columns = new double[columns.length][64];
        }
        for (; run != null && count < run.readCount(); count++) {
            double[] numbers = measure.apply(run.trace(count));
            for (int c = 0; c < columns.length; c++) {
                if (count == columns[c].length) {
                    columns[c] = Arrays.copyOf(columns[c], 2 * count);
                }
                columns[c][count] = numbers[c];
            }
        }
    }

    /** Segments measured. */
    public int count() {
        return count;
    }

    /** One of the numbers, by segment, for the segments measured so far. */
    public IntToDoubleFunction column(int index) {
        double[] values = columns[index];
        return segment -> values[segment];
    }
}
