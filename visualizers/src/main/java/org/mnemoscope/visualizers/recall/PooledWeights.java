package org.mnemoscope.visualizers.recall;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.RunSoFar;

/**
 * The largest weight under every device pixel of the part of the matrix that is seen, so that no strong recall is lost
 * at any zoom. Kept from drawing to drawing: rows that were read since then only fill their own lines.
 */
final class PooledWeights {
    /** No weight lies under a pixel. */
    static final float NONE = -1;

    /** The pixel lines {@code [first, end)}. */
    record Lines(int first, int end) {}

    private float[] values = new float[0];
    private int[] evictedEnds = new int[0];
    /** The pixels {@code [starts, ends)} of each column from {@code firstColumn} on. */
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int firstColumn;
    private @Nullable RunSoFar run;
    private MatrixRaster.@Nullable Frame frame;
    private boolean lift;
    private int rows;

    /**
     * Takes in what was read since the last call, or everything if another part is seen.
     *
     * @param newLift whether weights are multiplied by the number of memories in the cache
     * @return the lines that changed
     */
    Lines update(RunSoFar newRun, MatrixRaster.Frame newFrame, boolean newLift) {
        boolean same = newRun == run && newFrame.equals(frame) && newLift == lift;
        Lines stale = same
                ? new Lines(newFrame.lineBefore(rows), newFrame.lineAfter(newRun.readCount()))
                : new Lines(0, newFrame.height());
        if (same && rows == newRun.readCount()) {
            return new Lines(0, 0);
        }
        if (!same) {
            run = newRun;
            frame = newFrame;
            lift = newLift;
            int pixels = newFrame.width() * newFrame.height();
            values = values.length == pixels ? values : new float[pixels];
            evictedEnds = new int[newFrame.height()];
            placeColumns(newFrame, newRun.segmentCount());
        }
        rows = newRun.readCount();
        for (int y = stale.first(); y < stale.end(); y++) {
            pool(newRun, newFrame, y, y > stale.first());
        }
        return stale;
    }

    /** The largest weight under a pixel; {@link #NONE} where there is none. */
    float value(int index) {
        return values[index];
    }

    /** The column of a line before which memories were evicted. */
    int evictedEnd(int line) {
        return evictedEnds[line];
    }

    private void placeColumns(MatrixRaster.Frame f, int count) {
        firstColumn = (int) f.left();
        int endColumn = Math.min(count, (int) Math.ceil(f.left() + f.width() / f.cell()));
        starts = new int[Math.max(0, endColumn - firstColumn)];
        ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            double from = (firstColumn + i - f.left()) * f.cell();
            double to = from + f.cell() - 1e-9;
            // A small cell has every pixel that it touches, a large one those whose corner lies in it, less one for the gap.
            int start = f.cell() < 1 ? (int) from : (int) Math.ceil(from);
            int end = f.cell() < 1 ? (int) to + 1 : (int) Math.ceil(to) - (f.hasGap() ? 1 : 0);
            starts[i] = Math.max(0, start);
            ends[i] = Math.min(f.width(), end);
        }
    }

    private void pool(RunSoFar r, MatrixRaster.Frame f, int y, boolean lineBeforeIsNew) {
        int first = f.firstRow(y);
        int line = y * f.width();
        if (lineBeforeIsNew && f.cell() >= 1 && first == f.firstRow(y - 1)) {
            System.arraycopy(values, line - f.width(), values, line, f.width());
            evictedEnds[y] = evictedEnds[y - 1];
            return;
        }
        Arrays.fill(values, line, line + f.width(), NONE);
        evictedEnds[y] = 0;
        int end = Math.min(f.endRow(y), r.readCount());
        for (int row = first; row < end; row++) {
            SegmentTrace trace = r.trace(row);
            Optional<Recall> recall = trace.recall();
            if (recall.isPresent()) {
                evictedEnds[y] = Math.max(evictedEnds[y], recall.get().firstCachedSegment());
                scatter(recall.get(), line);
            }
        }
    }

    private void scatter(Recall recall, int line) {
        int from = Math.max(recall.firstCachedSegment(), firstColumn);
        int to = Math.min(recall.endSegment(), firstColumn + starts.length);
        float factor = lift ? recall.weights().size() : 1;
        for (int column = from; column < to; column++) {
            float value = recall.weights().get(column - recall.firstCachedSegment()) * factor;
            int end = line + ends[column - firstColumn];
            for (int x = line + starts[column - firstColumn]; x < end; x++) {
                if (value > values[x]) {
                    values[x] = value;
                }
            }
        }
    }
}
