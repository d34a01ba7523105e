package org.mnemoscope.visualizers.similarity;

import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.CosineMatrix;
import org.mnemoscope.engine.trace.Floats;
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
import org.mnemoscope.visualizers.figure.BackgroundWork;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.plot.Cell;
import org.mnemoscope.visualizers.plot.CellFrame;
import org.mnemoscope.visualizers.plot.CellPlotSkin;

/** Keeps the cosines up to date and colours them. */
final class SimilaritySkin extends CellPlotSkin<SimilarityView> {
    private static final int EXCERPT = 150;

    private final BackgroundWork<CosineImage> work;
    private final ProgressBar bar = new ProgressBar();
    private @Nullable RunSoFar knownRun;
    private int requested;

    /** What the cells on the screen depend on. */
    private record Look(@Nullable CosineImage image, Ramp ramp, int ground, Picked picked) {}

    SimilaritySkin(SimilarityView view) {
        super(view, view.viewport());
        work = new BackgroundWork<>(view.background(), view.fxThread(), this::take);
        registerChangeListener(view.revisionProperty(), changed -> update());
        registerChangeListener(view.likenessProperty(), changed -> {
            forget();
            update();
        });
        bar.setManaged(false);
        bar.progressProperty().bind(work.progressProperty());
        bar.visibleProperty().bind(work.progressProperty().greaterThanOrEqualTo(0));
        bar.setAccessibleText(Texts.get("view.similarity.working"));
        getChildren().add(bar);
        update();
    }

    private void update() {
        RunSoFar run = getSkinnable().run();
        if (run != knownRun) {
            knownRun = run;
            getSkinnable().viewport().reset();
            forget();
        }
        if (run != null && run.readCount() > Math.max(1, requested)) {
            requested = run.readCount();
            List<List<Floats>> vectors = getSkinnable().vectors();
            if (vectors.get(0).size() > 1) {
                work.request(goOn -> CosineMatrix.of(vectors.get(0), vectors.get(1), goOn).map(CosineImage::new));
            }
        }
        redraw();
    }

    private void forget() {
        requested = 0;
        work.forget();
        if (getSkinnable().image() != null) {
            getSkinnable().show(null);
        }
    }

    private void take(CosineImage image) {
        getSkinnable().show(image);
        redraw();
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null || run.readCount() == 0) {
            return Texts.get("view.similarity.empty");
        }
        if (getSkinnable().image() != null) {
            return null;
        }
        if (run.readCount() == 1) {
            return Texts.get("view.similarity.too-few");
        }
        return Texts.get(getSkinnable().vectors().get(0).size() < 2 ? "view.similarity.none" : "view.similarity.working");
    }

    @Override
    protected int rows() {
        RunSoFar run = getSkinnable().run();
        return run == null ? 1 : run.segmentCount();
    }

    @Override
    protected int columns() {
        return rows();
    }

    @Override
    protected int filledRows() {
        CosineImage image = getSkinnable().image();
        return image == null ? 0 : image.cosines().rows();
    }

    @Override
    protected int filledColumns() {
        return filledRows();
    }

    @Override
    protected boolean columnsAreSegments() {
        return true;
    }

    @Override
    protected String across() {
        return Texts.get("view.similarity.column");
    }

    @Override
    protected String down() {
        boolean memories = getSkinnable().likenessProperty().get() == Likeness.MEMORIES;
        return Texts.get(memories ? "view.similarity.column" : "view.similarity.row.summary");
    }

    @Override
    protected Look look() {
        return new Look(getSkinnable().image(), Ramp.on(colour(ColourRole.SURFACE), getSkinnable().amountRamp()).part(0.06, 1),
                Ramp.argbOf(colour(ColourRole.RAISED)), getSkinnable().selection().picked());
    }

    @Override
    protected WritableImage cells(CellFrame frame) {
        Look look = look();
        CosineImage image = look.image();
        return image == null ? new WritableImage(frame.width(), frame.height())
                : image.draw(frame, new CosineImage.Look(look.ramp(), look.ground(), look.picked()));
    }

    @Override
    protected void legend(Pen pen, Place place) {
        CosineImage image = getSkinnable().image();
        if (image != null) {
            bar(pen, place, Texts.get("view.similarity.cosine"), look().ramp()::colour, List.of(Numbers.fixed(image.low(), 2),
                    Numbers.fixed((image.low() + image.high()) / 2, 2), Numbers.fixed(image.high(), 2)));
        }
    }

    @Override
    protected HoverCard.Content content(RunSoFar run, Cell cell) {
        return new HoverCard.Content(describe(cell), List.of(), List.of(
                cell.row() + "  “" + run.beginningOf(cell.row(), EXCERPT) + "”",
                cell.column() + "  “" + run.beginningOf(cell.column(), EXCERPT) + "”"));
    }

    private String describe(Cell cell) {
        CosineImage image = getSkinnable().image();
        String cosine = image == null ? "" : Numbers.fixed(image.cosines().get(cell.row(), cell.column()), 3);
        return Texts.get(getSkinnable().likenessProperty().get() == Likeness.MEMORIES ? "view.similarity.cell" : "view.similarity.cell.summary",
                cell.row(), cell.column(), cosine);
    }

    @Override
    protected int segmentOf(Cell cell) {
        return cell.column();
    }

    /** The selected pair, or the selected segment on the diagonal. */
    @Override
    protected @Nullable Cell chosen() {
        Selection selection = getSkinnable().selection();
        int row = selection.getSegment();
        return row < 0 ? null : new Cell(row, selection.getRecalled() >= 0 ? selection.getRecalled() : row);
    }

    @Override
    protected void choose(Cell cell) {
        if (cell.row() == cell.column()) {
            getSkinnable().selection().select(cell.row());
        } else {
            getSkinnable().selection().selectPair(cell.row(), cell.column());
        }
    }

    @Override
    protected Picked between(Cell one, Cell other) {
        return Picked.cells(IndexSet.between(one.row(), other.row()), IndexSet.between(one.column(), other.column()));
    }

    @Override
    protected Gesture gesture() {
        return Gesture.RECTANGLE;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        double wide = Math.min(width, 14 * em());
        bar.resizeRelocate(x + (width - wide) / 2, y + height - 1.2 * em(), wide, 0.6 * em());
    }

    @Override
    protected String spoken() {
        Selection selection = getSkinnable().selection();
        int row = selection.getSegment();
        boolean known = row >= 0 && row < filledRows() && selection.getRecalled() < filledRows();
        return known && selection.getRecalled() >= 0
                ? describe(new Cell(row, selection.getRecalled()))
                : getSkinnable().info().title() + (known ? ". " + Texts.get("view.selected.segment", row) : "");
    }
}
