package org.mnemoscope.visualizers.recall;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;

/** Turns the visible part of the recall matrix into device pixels; only lines that changed since the last time are coloured anew. */
final class MatrixRaster {
    /** Cells at least this large, in pixels, are drawn with a gap of one pixel. */
    private static final double CELL_WITH_GAP = 6;
    private static final int HATCH_PERIOD = 8;
    /** Colours are looked up by a weight's upper 16 bits: sign, exponent and 7 bits of the fraction. */
    private static final int LOOKUP_SHIFT = 16;

    /** How far a cell that is not picked recedes. */
    private static final double GREY = 0.75;

    private final int[] lookup = new int[1 << 15];
    private final int[] greyLookup = new int[1 << 15];
    private final PooledWeights pooled = new PooledWeights();
    private @Nullable Painted painted;

    /**
     * What the matrix looks like. Colours are 0xAARRGGBB and opaque, or 0 for transparent.
     *
     * @param zero the colour of a weight that is exactly 0
     */
    record Look(MatrixLayout layout, WeightScale scale, WeightDomain domain, Ramp ramp, int ground, int hatch, int zero, Picked picked) {}

    /** What the colours depend on, besides the weights. */
    private record Painted(WeightScale scale, double low, double high, Ramp ramp, int ground, int hatch, int zero, Picked picked) {
        static Painted of(Look look) {
            return new Painted(look.scale(), look.domain().low(look.scale()), look.domain().high(look.scale()),
                    look.ramp(), look.ground(), look.hatch(), look.zero(), look.picked());
        }
    }

    /** The part to draw, in device pixels: a cell's size, and column and row of the upper left corner. */
    record Frame(int width, int height, double cellWidth, double cellHeight, double left, double top) {
        int firstRow(int line) {
            return (int) Math.floor(top + line / cellHeight);
        }

        /** The row after the last one that a line shows. */
        int endRow(int line) {
            int end = cellHeight < 1 ? (int) Math.ceil(top + (line + 1) / cellHeight - 1e-9) : 0;
            return Math.max(firstRow(line) + 1, end);
        }

        /** A line at or shortly before the first one that shows a row, held inside. */
        int lineBefore(int row) {
            return (int) Math.max(0, Math.min(height, Math.floor((row - top) * cellHeight) - 1));
        }

        /** A line after all that show rows before this one, held inside. */
        int lineAfter(int row) {
            return (int) Math.max(0, Math.min(height, Math.ceil((row - top) * cellHeight) + 1));
        }

        int columnAt(int x) {
            return (int) Math.floor(left + (x + 0.5) / cellWidth);
        }

        boolean hasGap() {
            return Math.min(cellWidth, cellHeight) >= CELL_WITH_GAP;
        }
    }

    /**
     * Fills {@code pixels}, row after row, {@code frame.width()} pixels each.
     *
     * @param pixels what the last call filled, as long as the frame stays the same
     * @return the lines that were written
     */
    PooledWeights.Lines render(int[] pixels, Frame frame, RunSoFar run, Look look) {
        PooledWeights.Lines lines = pooled.update(run, frame, look.layout(), look.scale().of());
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
                colourLine(pixels, y, frame, new Line(run, look, frame.firstRow(y)));
            }
        }
        return lines;
    }

    /** What is picked of one line, judged by its first row. */
    private record Line(RunSoFar run, Look look, int row) {
        boolean isPicked() {
            return look.picked().isEmpty() || look.picked().hasSegment(row);
        }

        boolean isPicked(int column) {
            if (look.picked().memories().isEmpty()) {
                return true;
            }
            int first = run.isRead(row) ? run.trace(row).recall().map(Recall::firstCachedSegment).orElse(0) : 0;
            return look.picked().memories().contains(look.layout().recalled(row, first, column));
        }
    }

    private void colourLine(int[] pixels, int y, Frame frame, Line line) {
        int start = y * frame.width();
        double hatchFrom = (pooled.evictedStart(y) - frame.left()) * frame.cellWidth();
        double hatchTo = (pooled.evictedEnd(y) - frame.left()) * frame.cellWidth();
        boolean everyCell = line.look().picked().memories().isEmpty();
        boolean rowPicked = line.isPicked();
        boolean picked = rowPicked;
        int column = Integer.MIN_VALUE;
        for (int x = 0; x < frame.width(); x++) {
            if (rowPicked && !everyCell && frame.columnAt(x) != column) {
                column = frame.columnAt(x);
                picked = line.isPicked(column);
            }
            float value = pooled.value(start + x);
            if (value >= 0) {
                pixels[start + x] = (picked ? lookup : greyLookup)[Float.floatToRawIntBits(value) >>> LOOKUP_SHIFT];
            } else {
                boolean hatched = x >= hatchFrom && x < hatchTo && (x + y) % HATCH_PERIOD == 0;
                pixels[start + x] = hatched ? line.look().hatch() : line.look().ground();
            }
        }
    }

    private void fillLookup(Look look) {
        for (int i = 0; i < lookup.length; i++) {
            float value = Float.intBitsToFloat(i << LOOKUP_SHIFT | 1 << (LOOKUP_SHIFT - 1));
            lookup[i] = look.ramp().argb(Float.isFinite(value) ? look.domain().position(look.scale(), value) : 1);
        }
        lookup[0] = look.zero();
        for (int i = 0; i < lookup.length; i++) {
            greyLookup[i] = blend(lookup[i], look.ground(), GREY);
        }
    }

    /** From one colour to another by a share; opaque. */
    private static int blend(int from, int to, double share) {
        int blended = 0xff000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            blended |= (int) Math.round(a + share * (b - a)) << shift;
        }
        return blended;
    }
}
