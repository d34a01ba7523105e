package org.mnemoscope.visualizers.recall;

import javafx.scene.paint.Color;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** All that one drawing of the matrix is made from. */
record MatrixScene(RecallMatrixView view, RunSoFar run, WeightDomain domain, MatrixMargins margins, MatrixViewport viewport, Plot plot,
        PixelGrid pixels) {
    /** Lengths in ems. */
    private static final double LEFT = 5.3;

    private static final double TOP = 3.6;
    private static final double RIGHT = 8.6;
    private static final double BOTTOM = 1.0;
    private static final double MARGIN_STRIP = 3.2;

    /** Where the cells lie in the view, and the width of the strips above and beside them; 0 without strips. */
    record Plot(double x, double y, double width, double height, double strip) {
        boolean contains(double placeX, double placeY) {
            return placeX >= x && placeY >= y && placeX < x + width && placeY < y + height;
        }
    }

    /** The plot in a view of this size; {@code em} is the font's size. Where strips would leave the cells less than twice their width, they give way. */
    static Plot plot(double width, double height, double em, boolean margins, PixelGrid pixels) {
        double shorter = Math.min(width - (LEFT + RIGHT) * em, height - (TOP + BOTTOM) * em);
        double strip = margins && shorter >= 3 * MARGIN_STRIP * em ? pixels.edge(MARGIN_STRIP * em) : 0;
        double x = pixels.edge(LEFT * em);
        double y = pixels.edge(TOP * em) + strip;
        return new Plot(x, y, Math.max(1, pixels.edge(width - RIGHT * em - strip - x)), Math.max(1, pixels.edge(height - BOTTOM * em - y)), strip);
    }

    /** The lower edge of the view. */
    double bottom() {
        return plot.y() + plot.height() + BOTTOM * em();
    }

    Color colour(ColourRole role) {
        return view.colour(role);
    }

    double em() {
        return view.font().getSize();
    }

    MatrixLayout layout() {
        return view.layoutProperty().get();
    }

    WeightScale scale() {
        return view.scaleProperty().get();
    }

    Ramp ramp() {
        return Ramp.on(colour(ColourRole.SURFACE), view.amountRamp()).part(0.06, 1);
    }

    /** The colour of a weight of exactly 0: neither on the ramp nor blank. */
    Color zero() {
        return colour(ColourRole.RAISED).interpolate(colour(ColourRole.TEXT_SUBTLE), 0.35);
    }

    /** The oldest segment in the cache of a reading segment. */
    int firstCached(int reading) {
        return run.isRead(reading) ? run.trace(reading).recall().map(Recall::firstCachedSegment).orElse(0) : 0;
    }

    int column(int reading, int recalled) {
        return layout().column(reading, firstCached(reading), recalled);
    }

    MatrixRaster.Frame frame() {
        return new MatrixRaster.Frame(pixels.pixels(viewport.usedWidth()), pixels.pixels(viewport.usedHeight()),
                viewport.cellWidth() * pixels.scale(), viewport.cellHeight() * pixels.scale(), viewport.columnAt(0), viewport.rowAt(0));
    }

    MatrixRaster.Look look() {
        return new MatrixRaster.Look(layout(), scale(), domain, ramp(), Ramp.argbOf(colour(ColourRole.RAISED)),
                Ramp.argbOf(colour(ColourRole.EVICTED)), Ramp.argbOf(zero()), view.selection().picked());
    }
}
