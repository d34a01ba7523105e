package org.mnemoscope.visualizers.token;

import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.plot.Cell;
import org.mnemoscope.visualizers.plot.CellFrame;
import org.mnemoscope.visualizers.plot.CellPlotSkin;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** Colours the map; a dashed line parts the positions that the summary has read from the second half. */
final class LossMapSkin extends CellPlotSkin<LossMapView> {
    private static final int COLOURS = 256;
    private static final double GREY = 0.75;

    /** Of the cells drawn last, for the legend. */
    private @Nullable LossRaster raster;

    /** What the colours depend on. */
    private record Look(TokenValues values, int rows, Picked picked, List<Color> colours, Ramp ramp) {}

    LossMapSkin(LossMapView view) {
        super(view, view.viewport());
        redrawOn(view.selection().tokenProperty());
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.loss-map.empty");
        }
        TokenValues values = getSkinnable().values(run);
        boolean lacking = values.row(0).minuend() == null;
        return lacking ? Texts.get("view.loss-map.none", getSkinnable().heading()) : null;
    }

    @Override
    protected int rows() {
        RunSoFar run = getSkinnable().run();
        return run == null ? 1 : run.segmentCount();
    }

    @Override
    protected int columns() {
        RunSoFar run = getSkinnable().run();
        return run == null ? 1 : Math.max(1, Math.min(run.header().settings().segmentTokens(), run.text().tokenCount()));
    }

    @Override
    protected int filledRows() {
        RunSoFar run = getSkinnable().run();
        return run == null ? 0 : run.readCount();
    }

    @Override
    protected int filledColumns() {
        return columns();
    }

    @Override
    protected boolean columnsAreSegments() {
        return false;
    }

    @Override
    protected String across() {
        return Texts.get("view.position.axis");
    }

    @Override
    protected String down() {
        return Texts.get("view.plot.segment");
    }

    @Override
    protected Look look() {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            throw new IllegalStateException("nothing to draw");
        }
        return new Look(getSkinnable().values(run), run.readCount(), getSkinnable().selection().picked(),
                List.of(colour(ColourRole.RAISED), colour(ColourRole.GAIN), colour(ColourRole.LOSS)),
                Ramp.on(colour(ColourRole.SURFACE), getSkinnable().amountRamp()).part(0.06, 1));
    }

    /** The colour of a share of the range shown. */
    private Color colour(Look look, double share) {
        if (!look.values().isGain()) {
            return look.ramp().colour(share);
        }
        Color end = colour(share < 0.5 ? ColourRole.LOSS : ColourRole.GAIN);
        return colour(ColourRole.RAISED).interpolate(end, Math.abs(2 * share - 1));
    }

    @Override
    protected WritableImage cells(CellFrame frame) {
        Look look = look();
        LossRaster now = LossRaster.of(look.values(), frame, look.rows(), columns());
        raster = now;
        Color ground = colour(ColourRole.RAISED);
        int[] bright = new int[COLOURS];
        int[] grey = new int[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            Color colour = colour(look, (double) i / (COLOURS - 1));
            bright[i] = Ramp.argbOf(colour);
            grey[i] = Ramp.argbOf(colour.interpolate(ground, GREY));
        }
        int[] pixels = new int[frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            boolean picked = look.picked().isEmpty() || look.picked().hasSegment(frame.firstRow(y));
            for (int i = y * frame.width(); i < (y + 1) * frame.width(); i++) {
                double mean = now.mean(i);
                pixels[i] = Double.isNaN(mean) ? Ramp.argbOf(ground) : (picked ? bright : grey)[(int) Math.round((COLOURS - 1) * now.share(mean))];
            }
        }
        WritableImage image = new WritableImage(frame.width(), frame.height());
        image.getPixelWriter().setPixels(0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbInstance(), pixels, 0, frame.width());
        return image;
    }

    @Override
    protected void legend(Pen pen, Place place) {
        LossRaster drawn = raster;
        if (drawn == null) {
            return;
        }
        Look look = look();
        boolean gain = look.values().isGain();
        bar(pen, place, TokenUnits.name(getSkinnable().unit()), share -> colour(look, share), List.of("≤ " + value(drawn.low(), gain),
                value((drawn.low() + drawn.high()) / 2, gain), "≥ " + value(drawn.high(), gain)));
    }

    private String value(double nats, boolean gain) {
        double shown = TokenUnits.of(getSkinnable().unit(), nats);
        return gain ? Numbers.signed(shown, 2) : Numbers.fixed(shown, 2);
    }

    /** The summary has read what lies left of the line. */
    @Override
    protected void paintAbove(Pen pen, MatrixViewport seen) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            double x = left() + seen.xOf(run.header().settings().summaryTokens());
            pen.line(x, top(), x, top() + seen.usedHeight(), Stroke.of(colour(ColourRole.SURFACE), 2.5));
            pen.line(x, top(), x, top() + seen.usedHeight(), Stroke.dashed(colour(ColourRole.TEXT), 1.5));
        }
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, Cell cell) {
        int token = token(run, cell);
        return GainCard.of(run, token, getSkinnable().selection().baselineProperty().get(), getSkinnable().unit());
    }

    /** The last segment may be shorter than a row. */
    private static int token(RunSoFar run, Cell cell) {
        TokenRange tokens = run.segmentation().tokens(cell.row());
        return Math.min(tokens.start() + cell.column(), tokens.end() - 1);
    }

    @Override
    protected int segmentOf(Cell cell) {
        return cell.row();
    }

    @Override
    protected @Nullable Cell chosen() {
        RunSoFar run = getSkinnable().run();
        Selection selection = getSkinnable().selection();
        boolean known = run != null && run.isRead(selection.getSegment());
        if (!known || run == null) {
            return null;
        }
        int start = run.segmentation().tokens(selection.getSegment()).start();
        return new Cell(selection.getSegment(), selection.getToken() == Selection.NONE ? 0 : selection.getToken() - start);
    }

    @Override
    protected void choose(Cell cell) {
        RunSoFar run = getSkinnable().run();
        if (run != null) {
            getSkinnable().selection().selectToken(token(run, cell), cell.row());
        }
    }

    @Override
    protected Picked between(Cell one, Cell other) {
        return Picked.segments(IndexSet.between(one.row(), other.row()));
    }

    @Override
    protected Gesture gesture() {
        return Gesture.BRUSH;
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        Cell cell = chosen();
        if (run == null || cell == null) {
            return getSkinnable().info().title();
        }
        double nats = getSkinnable().values(run).nats(cell.row(), cell.column());
        String words = Double.isNaN(nats) ? Texts.get("view.loss-map.not-scored") : value(nats, getSkinnable().gainProperty().get())
                + " " + TokenUnits.name(getSkinnable().unit());
        return Texts.get("view.loss-map.spoken", cell.row(), cell.column(), getSkinnable().heading(), words);
    }
}
