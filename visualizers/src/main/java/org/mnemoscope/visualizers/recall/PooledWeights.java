package org.mnemoscope.visualizers.recall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private int[] evictedStarts = new int[0];
    private int[] evictedEnds = new int[0];
    /** The pixels {@code [starts, ends)} of each column from {@code firstColumn} on. */
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int firstColumn;
    private @Nullable RunSoFar run;
    private MatrixRaster.@Nullable Frame frame;
    private @Nullable MatrixLayout layout;
    private WeightScale.Of of = WeightScale.Of.WEIGHT;
    private int rows;
    /** One over the rank, by row: sorting a row costs more than drawing it. */
    private final List<float[]> ranked = new ArrayList<>();

    /**
     * Takes in what was read since the last call, or everything if another part is seen.
     *
     * @param newOf what is shown of each weight
     * @return the lines that changed
     */
    Lines update(RunSoFar newRun, MatrixRaster.Frame newFrame, MatrixLayout newLayout, WeightScale.Of newOf) {
        boolean same = newRun == run && newFrame.equals(frame) && newLayout == layout && newOf == of;
        Lines stale = same
                ? new Lines(newFrame.lineBefore(rows), newFrame.lineAfter(newRun.readCount()))
                : new Lines(0, newFrame.height());
        if (same && rows == newRun.readCount()) {
            return new Lines(0, 0);
        }
        if (newRun != run) {
            ranked.clear();
        }
        if (!same) {
            run = newRun;
            frame = newFrame;
            layout = newLayout;
            of = newOf;
            int pixels = newFrame.width() * newFrame.height();
            values = values.length == pixels ? values : new float[pixels];
            evictedStarts = new int[newFrame.height()];
            evictedEnds = new int[newFrame.height()];
            placeColumns(newFrame, newLayout.columns(newRun));
        }
        rows = newRun.readCount();
        for (int y = stale.first(); y < stale.end(); y++) {
            pool(newRun, newFrame, newLayout, y, y > stale.first());
        }
        return stale;
    }

    /** The largest weight under a pixel; {@link #NONE} where there is none. */
    float value(int index) {
        return values[index];
    }

    /** The first column of a line whose memory was evicted. */
    int evictedStart(int line) {
        return evictedStarts[line];
    }

    /** The column after the last one of a line whose memory was evicted. */
    int evictedEnd(int line) {
        return evictedEnds[line];
    }

    private void placeColumns(MatrixRaster.Frame f, int count) {
        firstColumn = (int) f.left();
        int endColumn = Math.min(count, (int) Math.ceil(f.left() + f.width() / f.cellWidth()));
        starts = new int[Math.max(0, endColumn - firstColumn)];
        ends = new int[starts.length];
        for (int i = 0; i < starts.length; i++) {
            double from = (firstColumn + i - f.left()) * f.cellWidth();
            double to = from + f.cellWidth() - 1e-9;
            // A small cell has every pixel that it touches, a large one those whose corner lies in it, less one for the gap.
            int start = f.cellWidth() < 1 ? (int) from : (int) Math.ceil(from);
            int end = f.cellWidth() < 1 ? (int) to + 1 : (int) Math.ceil(to) - (f.hasGap() ? 1 : 0);
            starts[i] = Math.max(0, start);
            ends[i] = Math.min(f.width(), end);
        }
    }

    private void pool(RunSoFar r, MatrixRaster.Frame f, MatrixLayout columns, int y, boolean lineBeforeIsNew) {
        int first = f.firstRow(y);
        int line = y * f.width();
        if (lineBeforeIsNew && f.cellHeight() >= 1 && first == f.firstRow(y - 1)) {
            System.arraycopy(values, line - f.width(), values, line, f.width());
            evictedStarts[y] = evictedStarts[y - 1];
            evictedEnds[y] = evictedEnds[y - 1];
            return;
        }
        Arrays.fill(values, line, line + f.width(), NONE);
        evictedStarts[y] = Integer.MAX_VALUE;
        evictedEnds[y] = 0;
        int end = Math.min(f.endRow(y), r.readCount());
        for (int row = first; row < end; row++) {
            SegmentTrace trace = r.trace(row);
            if (trace.recall().isPresent()) {
                Recall recall = trace.recall().get();
                evictedStarts[y] = Math.min(evictedStarts[y], columns.evictedFrom(row, recall));
                evictedEnds[y] = Math.max(evictedEnds[y], columns.evictedTo(row, recall));
                scatter(shown(r, row, recall), columns.firstColumn(row, recall), columns.step(), line);
            }
        }
    }

    private float[] shown(RunSoFar r, int row, Recall recall) {
        if (of != WeightScale.Of.RANK) {
            return of.values(recall);
        }
        for (int n = ranked.size(); n <= row; n++) {
            ranked.add(r.trace(n).recall().map(of::values).orElse(new float[0]));
        }
        return ranked.get(row);
    }

    private void scatter(float[] shown, int firstOf, int step, int line) {
        for (int j = 0; j < shown.length; j++) {
            int place = firstOf + j * step - firstColumn;
            if (place < 0 || place >= starts.length) {
                continue;
            }
            float value = shown[j];
            int end = line + ends[place];
            for (int x = line + starts[place]; x < end; x++) {
                if (value > values[x]) {
                    values[x] = value;
                }
            }
        }
    }
}
