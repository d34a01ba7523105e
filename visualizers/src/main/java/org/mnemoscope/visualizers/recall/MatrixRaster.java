package org.mnemoscope.visualizers.recall;

import java.util.Arrays;
import java.util.Optional;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.RunSoFar;

/**
 * Turns the visible part of the recall matrix into device pixels. Where a pixel covers several cells it shows the
 * largest weight among them, so that no strong recall is lost at any zoom.
 */
final class MatrixRaster {
    /** Cells at least this large, in pixels, are drawn with a gap of one pixel. */
    private static final double CELL_WITH_GAP = 6;
    private static final int HATCH_PERIOD = 8;
    /** Colours are looked up by a weight's upper 16 bits: sign, exponent and 7 bits of the fraction. */
    private static final int LOOKUP_SHIFT = 16;

    private final int[] lookup = new int[1 << 15];
    private float[] line = new float[0];

    /** What the matrix looks like. Colours are 0xAARRGGBB and opaque, or 0 for transparent. */
    record Look(WeightScale scale, WeightDomain domain, Ramp ramp, int ground, int hatch) {}

    /** The part to draw, in device pixels: a cell's size, and column and row of the upper left corner. */
    record Frame(int width, int height, double cell, double left, double top) {}

    /** Fills {@code pixels}, row after row, {@code frame.width()} pixels each. */
    void render(int[] pixels, Frame frame, RunSoFar run, Look look) {
        fillLookup(look);
        line = line.length == frame.width() ? line : new float[frame.width()];
        int previousFirst = -1;
        int evictedEnd = 0;
        for (int y = 0; y < frame.height(); y++) {
            int first = rowAt(frame, y);
            if (first != previousFirst || frame.cell() < 1) {
                int end = (int) Math.ceil(frame.top() + (y + 1) / frame.cell() - 1e-9);
                evictedEnd = pool(frame, run, look.scale(), first, frame.cell() < 1 ? Math.max(first + 1, end) : first + 1);
                previousFirst = first;
            }
            colourLine(pixels, y, frame, look, evictedEnd);
            if (hasGap(frame) && first != rowAt(frame, y + 1)) {
                Arrays.fill(pixels, y * frame.width(), (y + 1) * frame.width(), look.ground());
            }
        }
    }

    private static int rowAt(Frame frame, int y) {
        return (int) Math.floor(frame.top() + y / frame.cell());
    }

    private static boolean hasGap(Frame frame) {
        return frame.cell() >= CELL_WITH_GAP;
    }

    /** The largest weight per pixel over rows {@code [first, end)}, −1 for none; returns where the evicted columns end. */
    private int pool(Frame frame, RunSoFar run, WeightScale scale, int first, int end) {
        Arrays.fill(line, -1);
        int evictedEnd = 0;
        for (int row = first; row < end; row++) {
            if (!run.isRead(row)) {
                continue;
            }
            SegmentTrace trace = run.trace(row);
            Optional<Recall> recall = trace.recall();
            if (recall.isPresent()) {
                evictedEnd = Math.max(evictedEnd, recall.get().firstCachedSegment());
                scatter(frame, recall.get(), scale == WeightScale.LIFT ? recall.get().weights().size() : 1);
            }
        }
        return evictedEnd;
    }

    private void scatter(Frame frame, Recall recall, int factor) {
        int firstColumn = Math.max(recall.firstCachedSegment(), (int) frame.left());
        int endColumn = Math.min(recall.endSegment(), (int) Math.ceil(frame.left() + frame.width() / frame.cell()));
        for (int column = firstColumn; column < endColumn; column++) {
            float value = recall.weights().get(column - recall.firstCachedSegment()) * factor;
            double from = (column - frame.left()) * frame.cell();
            if (frame.cell() < 1) {
                // Every pixel that the cell touches.
                raise((int) from, (int) (from + frame.cell() - 1e-9) + 1, value);
            } else {
                // The pixels whose upper left corner lies in the cell, less one for the gap.
                raise((int) Math.ceil(from), (int) Math.ceil(from + frame.cell() - 1e-9) - (hasGap(frame) ? 1 : 0), value);
            }
        }
    }

    private void raise(int from, int to, float value) {
        for (int x = Math.max(0, from); x < Math.min(line.length, to); x++) {
            if (value > line[x]) {
                line[x] = value;
            }
        }
    }

    private void colourLine(int[] pixels, int y, Frame frame, Look look, int evictedEnd) {
        int start = y * frame.width();
        double evictedPixels = (evictedEnd - frame.left()) * frame.cell();
        for (int x = 0; x < frame.width(); x++) {
            float value = line[x];
            if (value >= 0) {
                pixels[start + x] = lookup[Float.floatToRawIntBits(value) >>> LOOKUP_SHIFT];
            } else {
                boolean hatched = x < evictedPixels && (x + y) % HATCH_PERIOD == 0;
                pixels[start + x] = hatched ? look.hatch() : look.ground();
            }
        }
    }

    private void fillLookup(Look look) {
        for (int i = 0; i < lookup.length; i++) {
            float value = Float.intBitsToFloat(i << LOOKUP_SHIFT | 1 << (LOOKUP_SHIFT - 1));
            lookup[i] = look.ramp().argb(Float.isFinite(value) ? look.domain().position(look.scale(), value) : 1);
        }
    }
}
