package org.mnemoscope.visualizers.figure;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RunHeader;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/**
 * A figure as a picture of any size, in the colours of the screen, with lines below that say what it is and of which run.
 * Both kinds of picture come from the drawing that the screen shows, and so from the figure's table. Belongs to the FX thread.
 */
public final class FigurePicture {
    /** No canvas of more pixels across is safe on every machine. */
    private static final double LARGEST = 4096;

    private static final double LINE = 1.6;
    private static final double MARGIN = 1;

    private static final double SMALL = 0.85;

    private final FigureView figure;
    private final double width;
    private final double height;
    private final List<String> lines = new ArrayList<>();

    /** @param height of the drawing; the lines below come on top of it */
    public FigurePicture(FigureView figure, double width, double height) {
        this.figure = figure;
        this.width = width;
        this.height = height;
        figure.table(); // what it notes is of this table
        Pen measure = new SvgPen(width, height, figure.font());
        for (String sentence : sentences()) {
            lines.addAll(Words.wrapped(measure, sentence, small(), width - 2 * MARGIN * measure.em()));
        }
    }

    private TextLook small() {
        return TextLook.left(figure.colour(ColourRole.TEXT_MUTED)).scaled(SMALL);
    }

    /** A picture of the size that the view has on the screen. */
    public static FigurePicture asShown(FigureView figure) {
        return new FigurePicture(figure, Math.max(320, figure.getWidth()), Math.max(200, figure.getHeight()));
    }

    /** The picture as an SVG file. */
    public String svg() {
        SvgPen pen = new SvgPen(width, wholeHeight(), figure.font());
        draw(pen);
        return pen.document();
    }

    /** The picture in pixels, {@code scale} to a unit, or fewer where it would get too large. */
    public WritableImage image(double scale) {
        double fitting = Math.min(scale, LARGEST / Math.max(width, wholeHeight()));
        Canvas canvas = new Canvas(Math.floor(width * fitting), Math.floor(wholeHeight() * fitting));
        canvas.getGraphicsContext2D().scale(fitting, fitting);
        draw(new CanvasPen(canvas.getGraphicsContext2D(), figure.font(), new PixelGrid(fitting)));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return canvas.snapshot(parameters, null);
    }

    private double wholeHeight() {
        return Math.ceil(height + ((lines.size() + 1) * LINE + MARGIN) * figure.font().getSize());
    }

    private void draw(Pen pen) {
        pen.fillRect(0, 0, width, wholeHeight(), figure.colour(ColourRole.SURFACE));
        figure.draw(pen, width, height);
        double em = pen.em();
        double y = height + LINE * em / 2;
        pen.text(figure.info().title(), MARGIN * em, y, TextLook.left(figure.colour(ColourRole.TEXT)).inBold());
        for (String line : lines) {
            y += LINE * em;
            pen.text(line, MARGIN * em, y, small());
        }
    }

    /** What was read with what, so that a picture that has left the program still tells. */
    private List<String> sentences() {
        RunSoFar run = figure.run();
        String note = figure.note();
        if (run == null) {
            return note.isEmpty() ? List.of() : List.of(note);
        }
        RunHeader header = run.header();
        HmtSettings settings = header.settings();
        String read = Texts.get("view.figure.caption", header.textTitle(), header.modelName(), run.readCount(), settings.segmentTokens());
        String hashes = Texts.get("view.figure.caption.hashes", settings.sensoryTokens(), settings.cacheCapacity(),
                beginning(header.modelSha256()), beginning(header.textSha256()));
        return note.isEmpty() ? List.of(read, hashes) : List.of(note, read, hashes);
    }

    private static String beginning(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }

}
