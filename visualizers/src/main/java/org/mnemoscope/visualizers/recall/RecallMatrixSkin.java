package org.mnemoscope.visualizers.recall;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.FigureSkin;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** Draws the recall matrix: cells as an image of device pixels, axes, margins and marks around it. */
final class RecallMatrixSkin extends FigureSkin<RecallMatrixView> {
    private static final double ROUNDING = 1e-9;

    private final MatrixMargins margins = new MatrixMargins();
    private final MatrixCells cells = new MatrixCells();
    private WeightDomain domain = new WeightDomain();
    private @Nullable RunSoFar knownRun;
    private int knownRows;
    private @Nullable Cell hovered;

    /** A place in the matrix; {@code recalled} is below 0 where a column stands for no segment. */
    record Cell(int reading, int recalled, int column) {}

    RecallMatrixSkin(RecallMatrixView view) {
        super(view);
        redrawOn(view.scaleProperty());
        redrawOn(view.layoutProperty());
        redrawOn(view.marginsProperty());
        new MatrixGestures(this, view).install();
    }

    /** Draws anew what the viewport shows. */
    void again() {
        redraw();
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return Texts.get("view.recall.empty");
        }
        if (run.readCount() == 0 || run.traces().stream().anyMatch(trace -> trace.recall().isPresent())) {
            return null;
        }
        return Texts.get(run.readCount() == 1 ? "view.recall.too-few" : "view.recall.none");
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        scene(pen, width, height).ifPresent(scene -> {
            boolean onScreen = onScreen(width, height);
            MatrixCells drawn = onScreen ? cells : new MatrixCells();
            MatrixRaster.Frame frame = scene.frame();
            pen.cells(drawn.image(scene.run(), frame, scene.look()), scene.plot().x(), scene.plot().y(),
                    frame.width() / pen.pixels().scale(), frame.height() / pen.pixels().scale());
            MatrixPainter.paint(pen, scene);
        });
    }

    @Override
    protected void paintOver(Pen pen, double width, double height) {
        Cell cell = hovered;
        if (cell != null) {
            scene(pen, width, height).ifPresent(scene -> MatrixPainter.crosshair(pen, scene, cell));
        }
    }

    private boolean onScreen(double width, double height) {
        return width == getSkinnable().getWidth() && height == getSkinnable().getHeight();
    }

    /** What is drawn in a view of this size; a picture of another size leaves the view's own place alone. */
    private Optional<MatrixScene> scene(Pen pen, double width, double height) {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return Optional.empty();
        }
        gather(run);
        MatrixLayout layout = getSkinnable().layoutProperty().get();
        MatrixScene.Plot plot = MatrixScene.plot(width, height, em(), getSkinnable().marginsProperty().get(), pen.pixels());
        MatrixViewport viewport = onScreen(width, height) ? getSkinnable().viewport() : getSkinnable().viewport().copy();
        viewport.resize(plot.width(), plot.height(), layout.columns(run), Math.max(1, run.segmentCount()));
        return Optional.of(new MatrixScene(getSkinnable(), run, domain, margins, viewport, plot, pen.pixels()));
    }

    private void gather(RunSoFar run) {
        if (run != knownRun) {
            knownRun = run;
            knownRows = 0;
            domain = new WeightDomain();
            hovered = null;
        }
        for (; knownRows < run.readCount(); knownRows++) {
            domain.add(run.trace(knownRows));
        }
        margins.take(run, getSkinnable().layoutProperty().get());
    }

    MatrixScene.Plot plot() {
        return MatrixScene.plot(getSkinnable().getWidth(), getSkinnable().getHeight(), em(), getSkinnable().marginsProperty().get(), pixels());
    }

    /** The cell of a pair. */
    Cell cell(int reading, int recalled) {
        return new Cell(reading, recalled, getSkinnable().layoutProperty().get().column(reading, firstCached(reading), recalled));
    }

    private int firstCached(int reading) {
        RunSoFar run = getSkinnable().run();
        return run != null && run.isRead(reading) ? run.trace(reading).recall().map(r -> r.firstCachedSegment()).orElse(0) : 0;
    }

    /** The cell under a point of the view, if it lies in the matrix. */
    Optional<Cell> cellAt(double x, double y) {
        RunSoFar run = getSkinnable().run();
        MatrixScene.Plot plot = plot();
        MatrixViewport viewport = getSkinnable().viewport();
        boolean inside = plot.contains(x, y) && x - plot.x() < viewport.usedWidth() && y - plot.y() < viewport.usedHeight();
        if (run == null || !inside) {
            return Optional.empty();
        }
        boolean small = Math.min(viewport.cellWidth(), viewport.cellHeight()) * pixels().scale() < 1;
        Optional<Cell> strongest = small ? strongestAt(run, x - plot.x(), y - plot.y()) : Optional.empty();
        return Optional.of(strongest.orElse(cellNear(x, y)));
    }

    /** Of the cells that share a pixel the one whose colour it has; empty where the pixel shows no weight. */
    private Optional<Cell> strongestAt(RunSoFar run, double x, double y) {
        MatrixViewport viewport = getSkinnable().viewport();
        double pixel = 1 / pixels().scale();
        double left = Math.floor(x / pixel) * pixel;
        double top = Math.floor(y / pixel) * pixel;
        int end = Math.min(run.readCount(), (int) Math.ceil(viewport.rowAt(top + pixel) - ROUNDING));
        int endColumn = (int) Math.ceil(viewport.columnAt(left + pixel) - ROUNDING);
        Cell strongest = null;
        float most = -1;
        for (int row = (int) viewport.rowAt(top); row < end; row++) {
            Recall recall = run.trace(row).recall().orElse(null);
            if (recall == null) {
                continue;
            }
            float[] shown = getSkinnable().scaleProperty().get().of().values(recall);
            for (int column = (int) viewport.columnAt(left); column < endColumn; column++) {
                int recalled = getSkinnable().layoutProperty().get().recalled(row, recall.firstCachedSegment(), column);
                if (recall.covers(recalled) && shown[recalled - recall.firstCachedSegment()] > most) {
                    most = shown[recalled - recall.firstCachedSegment()];
                    strongest = new Cell(row, recalled, column);
                }
            }
        }
        return Optional.ofNullable(strongest);
    }

    /** The cell nearest to a point of the view. */
    Cell cellNear(double x, double y) {
        RunSoFar run = getSkinnable().run();
        MatrixScene.Plot plot = plot();
        MatrixViewport viewport = getSkinnable().viewport();
        MatrixLayout layout = getSkinnable().layoutProperty().get();
        int lastRow = run == null ? 0 : Math.max(0, run.segmentCount() - 1);
        int lastColumn = run == null ? 0 : layout.columns(run) - 1;
        int reading = within((int) Math.floor(viewport.rowAt(Math.min(y - plot.y(), viewport.usedHeight() - 1e-6))), lastRow);
        int column = within((int) Math.floor(viewport.columnAt(Math.min(x - plot.x(), viewport.usedWidth() - 1e-6))), lastColumn);
        return new Cell(reading, layout.recalled(reading, firstCached(reading), column), column);
    }

    private static int within(int index, int last) {
        return Math.max(0, Math.min(index, last));
    }

    /** Marks the cell under the mouse and explains it. */
    void hover(@Nullable Cell cell, double x, double y) {
        hovered = cell;
        RunSoFar run = getSkinnable().run();
        boolean pair = cell != null && cell.recalled() >= 0 && cell.recalled() < cell.reading();
        if (cell == null || run == null || !pair) {
            card().hide();
        } else {
            card().show(MatrixWords.card(run, cell.reading(), cell.recalled(), getSkinnable().selection().picked()),
                    x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        }
        getSkinnable().selection().hoveredProperty().set(cell == null || !pair ? Selection.NONE : cell.recalled());
        redrawOver();
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        Selection selection = getSkinnable().selection();
        int reading = selection.getSegment();
        if (run == null || reading < 0 || reading >= run.segmentCount()) {
            return getSkinnable().info().title() + pickedWords();
        }
        String words = selection.getRecalled() >= 0
                ? MatrixWords.describe(run, reading, selection.getRecalled())
                : Texts.get("view.selected.segment", reading);
        return words + pickedWords();
    }

    private String pickedWords() {
        RunSoFar run = getSkinnable().run();
        Picked picked = getSkinnable().selection().picked();
        if (run == null || picked.isEmpty() || picked.memories().isEmpty()) {
            return "";
        }
        return ". " + MatrixWords.aggregate(run, picked).stream().map(row -> row.name() + " " + row.value()).collect(Collectors.joining(", "));
    }
}
