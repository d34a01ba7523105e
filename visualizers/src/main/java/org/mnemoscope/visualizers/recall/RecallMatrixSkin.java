package org.mnemoscope.visualizers.recall;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.PixelGrid;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.CanvasSkin;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** Draws the recall matrix: cells into a pixel buffer of the plot's size, axes and marks above it. */
final class RecallMatrixSkin extends CanvasSkin<RecallMatrixView> {
    private static final int EXCERPT = 150;

    private final MatrixRaster raster = new MatrixRaster();
    private final MatrixPainter painter = new MatrixPainter();
    private WeightDomain domain = new WeightDomain();
    private @Nullable RunSoFar knownRun;
    private int knownRows;
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable WritableImage image;
    private @Nullable Drawn drawn;
    private @Nullable Cell hovered;

    /** A place in the matrix. */
    record Cell(int reading, int recalled) {}

    /** What the cells in the buffer depend on: while it stays, only the marks above them are drawn anew. */
    private record Drawn(RunSoFar run, int rows, MatrixRaster.Frame frame, WeightScale scale, Ramp ramp, int ground, int hatch) {}

    RecallMatrixSkin(RecallMatrixView view) {
        super(view);
        redrawOn(view.scaleProperty());
        new MatrixGestures(this, view).install();
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return Texts.get("view.recall.empty");
        }
        boolean noRecall = run.readCount() > 1 && run.traces().stream().allMatch(trace -> trace.recall().isEmpty());
        return noRecall ? Texts.get("view.recall.none") : null;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return;
        }
        gather(run);
        MatrixViewport viewport = getSkinnable().viewport();
        PixelGrid pixels = pixels();
        MatrixPainter.Plot plot = MatrixPainter.plot(width, height, em(), pixels);
        viewport.resize(plot.width(), plot.height(), run.segmentCount());
        Ramp ramp = ramp();
        drawCells(g, run, plot, ramp, pixels);
        painter.paint(g, new MatrixPainter.Scene(getSkinnable(), run, domain, ramp, plot, hovered, pixels));
    }

    private void gather(RunSoFar run) {
        if (run != knownRun) {
            knownRun = run;
            knownRows = 0;
            domain = new WeightDomain();
        }
        for (; knownRows < run.readCount(); knownRows++) {
            domain.add(run.trace(knownRows));
        }
    }

    private void drawCells(GraphicsContext g, RunSoFar run, MatrixPainter.Plot plot, Ramp ramp, PixelGrid pixels) {
        MatrixViewport viewport = getSkinnable().viewport();
        MatrixRaster.Frame frame = new MatrixRaster.Frame(
                pixels.pixels(viewport.usedWidth()), pixels.pixels(viewport.usedHeight()),
                viewport.cell() * pixels.scale(), viewport.columnAt(0), viewport.rowAt(0));
        MatrixRaster.Look look = new MatrixRaster.Look(getSkinnable().scaleProperty().get(), domain, ramp,
                Ramp.argbOf(colour(ColourRole.RAISED)), Ramp.argbOf(colour(ColourRole.EVICTED)));
        Drawn now = new Drawn(run, run.readCount(), frame, look.scale(), ramp, look.ground(), look.hatch());
        if (!now.equals(drawn)) {
            drawn = now;
            bufferOf(frame.width(), frame.height()).updateBuffer(b -> {
                PooledWeights.Lines lines = raster.render(b.getBuffer().array(), frame, run, look);
                return new Rectangle2D(0, lines.first(), frame.width(), lines.end() - lines.first());
            });
        }
        g.setImageSmoothing(false);
        g.drawImage(image, plot.x(), plot.y(), frame.width() / pixels.scale(), frame.height() / pixels.scale());
    }

    private Ramp ramp() {
        return Ramp.on(colour(ColourRole.SURFACE), getSkinnable().amountRamp()).part(0.06, 1);
    }

    private PixelBuffer<IntBuffer> bufferOf(int width, int height) {
        PixelBuffer<IntBuffer> current = buffer;
        if (current == null || current.getWidth() != width || current.getHeight() != height) {
            current = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            buffer = current;
            image = new WritableImage(current);
        }
        return current;
    }

    @Override
    protected void nothingDrawn() {
        hovered = null;
    }

    /** The cell under a point of the view, if it lies in the matrix. */
    Optional<Cell> cellAt(double x, double y) {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return Optional.empty();
        }
        MatrixPainter.Plot plot = plot();
        MatrixViewport viewport = getSkinnable().viewport();
        int reading = (int) Math.floor(viewport.rowAt(y - plot.y()));
        int recalled = (int) Math.floor(viewport.columnAt(x - plot.x()));
        boolean inside = x >= plot.x() && y >= plot.y() && x < plot.x() + plot.width() && y < plot.y() + plot.height()
                && reading < run.segmentCount() && recalled < run.segmentCount();
        return inside ? Optional.of(new Cell(reading, recalled)) : Optional.empty();
    }

    MatrixPainter.Plot plot() {
        return MatrixPainter.plot(getSkinnable().getWidth(), getSkinnable().getHeight(), em(), pixels());
    }

    /** Marks the cell under the mouse and explains it. */
    void hover(@Nullable Cell cell, double x, double y) {
        hovered = cell;
        RunSoFar run = getSkinnable().run();
        if (cell == null || run == null || cell.recalled() >= cell.reading()) {
            card().hide();
        } else {
            card().show(content(run, cell), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        }
        getSkinnable().selection().hoveredProperty().set(cell == null ? Selection.NONE : cell.recalled());
        redraw();
    }

    private static HoverCard.Content content(RunSoFar run, Cell cell) {
        String distance = Integer.toString(cell.reading() - cell.recalled());
        List<String> texts = List.of(
                cell.recalled() + "  “" + run.beginningOf(cell.recalled(), EXCERPT) + "”",
                cell.reading() + "  “" + run.beginningOf(cell.reading(), EXCERPT) + "”");
        return new HoverCard.Content(describe(run, cell),
                List.of(new HoverCard.Row(Texts.get("view.recall.distance"), distance)), texts);
    }

    /** What a cell means, in one sentence. */
    static String describe(RunSoFar run, Cell cell) {
        if (!run.isRead(cell.reading())) {
            return Texts.get("view.recall.cell.unread", cell.reading());
        }
        Optional<Recall> recall = run.trace(cell.reading()).recall();
        if (recall.isEmpty()) {
            return Texts.get("view.recall.cell.empty", cell.reading());
        }
        if (recall.get().covers(cell.recalled())) {
            String weight = Numbers.weight(recall.get().weightOf(cell.recalled()));
            return Texts.get("view.recall.cell", cell.reading(), cell.recalled(), weight);
        }
        return Texts.get("view.recall.cell.evicted", cell.reading(), cell.recalled(), recall.get().firstCachedSegment());
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        Selection selection = getSkinnable().selection();
        int reading = selection.getSegment();
        if (run == null || reading < 0 || reading >= run.segmentCount()) {
            return Texts.get("view.recall.name");
        }
        return selection.getRecalled() >= 0
                ? describe(run, new Cell(reading, selection.getRecalled()))
                : Texts.get("view.selected.segment", reading);
    }
}
