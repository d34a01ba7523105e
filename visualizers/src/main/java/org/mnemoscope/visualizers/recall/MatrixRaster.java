package org.mnemoscope.visualizers.recall;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.RunSoFar;

/** Turns the visible part of the recall matrix into device pixels; only lines that changed since the last time are coloured anew. */
final class MatrixRaster {
    /** Cells at least this large, in pixels, are drawn with a gap of one pixel. */
    private static final double CELL_WITH_GAP = 6;
    private static final int HATCH_PERIOD = 8;
    /** Colours are looked up by a weight's upper 16 bits: sign, exponent and 7 bits of the fraction. */
    private static final int LOOKUP_SHIFT = 16;

    private final int[] lookup = new int[1 << 15];
    private final PooledWeights pooled = new PooledWeights();
    private @Nullable Painted painted;

    /** What the matrix looks like. Colours are 0xAARRGGBB and opaque, or 0 for transparent. */
    record Look(WeightScale scale, WeightDomain domain, Ramp ramp, int ground, int hatch) {}

    /** What the colours depend on, besides the weights. */
    private record Painted(WeightScale scale, double low, double high, Ramp ramp, int ground, int hatch) {
        static Painted of(Look look) {
            return new Painted(look.scale(), look.domain().low(look.scale()), look.domain().high(look.scale()),
                    look.ramp(), look.ground(), look.hatch());
        }
    }

    /** The part to draw, in device pixels: a cell's size, and column and row of the upper left corner. */
    record Frame(int width, int height, double cell, double left, double top) {
        int firstRow(int line) {
            return (int) Math.floor(top + line / cell);
        }

        /** The row after the last one that a line shows. */
        int endRow(int line) {
            int end = cell < 1 ? (int) Math.ceil(top + (line + 1) / cell - 1e-9) : 0;
            return Math.max(firstRow(line) + 1, end);
        }

        /** A line at or shortly before the first one that shows a row, held inside. */
        int lineBefore(int row) {
            return (int) Math.max(0, Math.min(height, Math.floor((row - top) * cell) - 1));
        }

        /** A line after all that show rows before this one, held inside. */
        int lineAfter(int row) {
            return (int) Math.max(0, Math.min(height, Math.ceil((row - top) * cell) + 1));
        }

        boolean hasGap() {
            return cell >= CELL_WITH_GAP;
        }
    }

    /**
     * Fills {@code pixels}, row after row, {@code frame.width()} pixels each.
     *
     * @param pixels what the last call filled, as long as the frame stays the same
     * @return the lines that were written
     */
    PooledWeights.Lines render(int[] pixels, Frame frame, RunSoFar run, Look look) {
        PooledWeights.Lines lines = pooled.update(run, frame, look.scale() == WeightScale.LIFT);
        Painted now = Painted.of(look);
        if (!now.equals(painted)) {
            fillLookup(look);
            painted = now;
            lines = new PooledWeights.Lines(0, frame.height());
        }
        for (int y = lines.first(); y < lines.end(); y++) {
            if (frame.hasGap() && frame.firstRow(y) != frame.firstRow(y + 1)) {
                Arrays.fill(pixels, y * frame.width(), (y + 1) * frame.width(), look.ground());
            } else {
                colourLine(pixels, y, frame, look);
            }
        }
        return lines;
    }

    private void colourLine(int[] pixels, int y, Frame frame, Look look) {
        int start = y * frame.width();
        double evictedPixels = (pooled.evictedEnd(y) - frame.left()) * frame.cell();
        for (int x = 0; x < frame.width(); x++) {
            float value = pooled.value(start + x);
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
