package org.mnemoscope.visualizers.similarity;

import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.CosineMatrix;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.axis.Ticks;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.BackgroundWork;
import org.mnemoscope.visualizers.figure.FigureSkin;
import org.mnemoscope.visualizers.figure.HitMarks;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.TextLook;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/** Keeps the cosines up to date and draws them, with axes, marks and legend. */
final class SimilaritySkin extends FigureSkin<SimilarityView> {
    private static final int EXCERPT = 150;
    private static final double LEFT = 5.3;
    private static final double TOP = 3.6;
    private static final double RIGHT = 7.2;
    private static final double TICK_SPACING = 4.5;

    private final BackgroundWork<CosineImage> work;
    private final ProgressBar bar = new ProgressBar();
    private @Nullable RunSoFar knownRun;
    private int requested;
    private @Nullable Cell hovered;
    private @Nullable WritableImage drawn;
    private @Nullable Drawn drawnOf;

    /** A place in the matrix. */
    record Cell(int row, int column) {}

    /** What the cells on the screen depend on. */
    private record Drawn(CosineImage image, CosineImage.Frame frame, CosineImage.Look look) {}

    SimilaritySkin(SimilarityView view) {
        super(view);
        work = new BackgroundWork<>(view.background(), view.fxThread(), this::take);
        registerChangeListener(view.revisionProperty(), changed -> update());
        registerChangeListener(view.likenessProperty(), changed -> {
            forget();
            update();
        });
        new SimilarityGestures(this, view).install();
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

    void again() {
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

    double left() {
        return pixels().edge(LEFT * em());
    }

    double top() {
        return pixels().edge(TOP * em());
    }

    boolean contains(double x, double y) {
        MatrixViewport viewport = getSkinnable().viewport();
        return emptySentence() == null && x >= left() && y >= top() && x < left() + viewport.usedWidth() && y < top() + viewport.usedHeight();
    }

    /** The cell nearest to a point of the view, of the segments read. */
    Cell cellNear(double x, double y) {
        MatrixViewport viewport = getSkinnable().viewport();
        CosineImage image = getSkinnable().image();
        int last = image == null ? 0 : image.cosines().rows() - 1;
        int row = (int) Math.floor(viewport.rowAt(y - top()));
        int column = (int) Math.floor(viewport.columnAt(x - left()));
        return new Cell(Math.max(0, Math.min(row, last)), Math.max(0, Math.min(column, last)));
    }

    void hover(double x, double y) {
        RunSoFar run = getSkinnable().run();
        CosineImage image = getSkinnable().image();
        Cell cell = contains(x, y) ? cellNear(x, y) : null;
        hovered = cell;
        getSkinnable().selection().hoveredProperty().set(cell == null ? Selection.NONE : cell.column());
        if (cell == null || run == null || image == null) {
            card().hide();
        } else {
            card().show(new HoverCard.Content(describe(image, cell), List.of(), List.of(
                    cell.row() + "  “" + run.beginningOf(cell.row(), EXCERPT) + "”",
                    cell.column() + "  “" + run.beginningOf(cell.column(), EXCERPT) + "”")), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        }
        redrawOver();
    }

    private String describe(CosineImage image, Cell cell) {
        String cosine = Numbers.fixed(image.cosines().get(cell.row(), cell.column()), 3);
        return Texts.get(getSkinnable().likenessProperty().get() == Likeness.MEMORIES ? "view.similarity.cell" : "view.similarity.cell.summary",
                cell.row(), cell.column(), cosine);
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        CosineImage image = getSkinnable().image();
        RunSoFar run = getSkinnable().run();
        if (image == null || run == null) {
            return;
        }
        boolean onScreen = width == getSkinnable().getWidth() && height == getSkinnable().getHeight();
        MatrixViewport viewport = onScreen ? getSkinnable().viewport() : getSkinnable().viewport().copy();
        viewport.resize(width - left() - RIGHT * em(), height - top() - em(), run.segmentCount(), run.segmentCount());
        CosineImage.Frame frame = new CosineImage.Frame(pen.pixels().pixels(viewport.usedWidth()), pen.pixels().pixels(viewport.usedHeight()),
                viewport.cellWidth() * pen.pixels().scale(), viewport.cellHeight() * pen.pixels().scale(), viewport.columnAt(0), viewport.rowAt(0));
        CosineImage.Look look = new CosineImage.Look(Ramp.on(colour(ColourRole.SURFACE), getSkinnable().amountRamp()).part(0.06, 1),
                Ramp.argbOf(colour(ColourRole.RAISED)), getSkinnable().selection().picked());
        pen.cells(cells(new Drawn(image, frame, look), onScreen), left(), top(), frame.width() / pen.pixels().scale(), frame.height() / pen.pixels().scale());
        axes(pen, viewport);
        legend(pen, viewport, image, look.ramp());
        hits(pen, viewport);
        selected(pen, viewport);
    }

    /** Left of the rows and below the columns that hold hits. */
    private void hits(Pen pen, MatrixViewport viewport) {
        IndexSet hits = getSkinnable().selection().hitsProperty().get().segments();
        double room = 0.5 * em();
        double bottom = top() + viewport.usedHeight();
        pen.inside(left() - room, top(), room, viewport.usedHeight(), () -> HitMarks.paintDown(
                pen, hits, row -> top() + viewport.yOf(row), left() - room, colour(ColourRole.HIT)));
        pen.inside(left(), bottom, viewport.usedWidth(), room, () -> HitMarks.paint(
                pen, hits, column -> left() + viewport.xOf(column), bottom + room, colour(ColourRole.HIT)));
    }

    /** The cells of the screen are kept as long as nothing they depend on changes. */
    private WritableImage cells(Drawn now, boolean onScreen) {
        WritableImage known = drawn;
        if (!onScreen) {
            return now.image().draw(now.frame(), now.look());
        }
        if (known == null || !now.equals(drawnOf)) {
            known = now.image().draw(now.frame(), now.look());
            drawn = known;
            drawnOf = now;
        }
        return known;
    }

    private void axes(Pen pen, MatrixViewport viewport) {
        double em = em();
        TextLook centred = TextLook.centre(colour(ColourRole.TEXT_MUTED));
        TextLook right = TextLook.right(colour(ColourRole.TEXT_MUTED));
        int across = Math.max(1, (int) (viewport.usedWidth() / (TICK_SPACING * em)));
        int down = Math.max(1, (int) (viewport.usedHeight() / (TICK_SPACING * em)));
        for (int tick : Ticks.whole(viewport.columnAt(0) - 0.5, viewport.columnAt(viewport.usedWidth()) - 0.5, across)) {
            pen.text(Integer.toString(tick), left() + viewport.xOf(tick + 0.5), top() - 0.9 * em, centred);
        }
        for (int tick : Ticks.whole(viewport.rowAt(0) - 0.5, viewport.rowAt(viewport.usedHeight()) - 0.5, down)) {
            pen.text(Integer.toString(tick), left() - 0.6 * em, top() + viewport.yOf(tick + 0.5), right);
        }
        boolean memories = getSkinnable().likenessProperty().get() == Likeness.MEMORIES;
        TextLook title = TextLook.centre(colour(ColourRole.TEXT));
        pen.text(Texts.get("view.similarity.column"), left() + viewport.usedWidth() / 2, top() - 2.5 * em, title);
        pen.text(Texts.get(memories ? "view.similarity.column" : "view.similarity.row.summary"), 1.1 * em, top() + viewport.usedHeight() / 2, title.turnedUpwards());
    }

    private void legend(Pen pen, MatrixViewport viewport, CosineImage image, Ramp ramp) {
        double em = em();
        double x = pen.pixels().edge(left() + viewport.usedWidth() + 1.8 * em);
        double y = top() + 0.8 * em;
        double height = Math.min(12 * em, viewport.usedHeight() - 2 * em);
        pen.text(Texts.get("view.similarity.cosine"), x, y - 1.4 * em, TextLook.left(colour(ColourRole.TEXT)));
        for (double step = 0; step < height; step++) {
            pen.fillRect(x, y + height - step - 1, 0.9 * em, 1.5, ramp.colour((step + 0.5) / height));
        }
        TextLook label = TextLook.left(colour(ColourRole.TEXT_MUTED));
        pen.text(Numbers.fixed(image.high(), 2), x + 1.4 * em, y, label);
        pen.text(Numbers.fixed((image.low() + image.high()) / 2, 2), x + 1.4 * em, y + height / 2, label);
        pen.text(Numbers.fixed(image.low(), 2), x + 1.4 * em, y + height, label);
    }

    private void selected(Pen pen, MatrixViewport viewport) {
        Selection selection = getSkinnable().selection();
        int row = selection.getSegment();
        if (row >= 0) {
            int column = selection.getRecalled() >= 0 ? selection.getRecalled() : row;
            double size = Math.max(4, viewport.cellWidth());
            double x = left() + viewport.xOf(column + 0.5) - size / 2;
            double y = top() + viewport.yOf(row + 0.5) - size / 2;
            pen.inside(left() - 4, top() - 4, viewport.usedWidth() + 8, viewport.usedHeight() + 8, () -> {
                pen.frame(x - 2, y - 2, size + 4, size + 4, Stroke.of(colour(ColourRole.SURFACE), 1.5));
                pen.frame(x - 0.5, y - 0.5, size + 1, size + 1, Stroke.of(colour(ColourRole.CURSOR), 1.5));
            });
        }
    }

    @Override
    protected void paintOver(Pen pen, double width, double height) {
        Cell cell = hovered;
        MatrixViewport viewport = getSkinnable().viewport();
        if (cell != null) {
            pen.inside(left(), top(), viewport.usedWidth(), viewport.usedHeight(), () -> {
                pen.fillRect(left() + viewport.xOf(cell.column()), top(), Math.max(1, viewport.cellWidth()), viewport.usedHeight(), colour(ColourRole.TEXT).deriveColor(0, 1, 1, 0.12));
                pen.fillRect(left(), top() + viewport.yOf(cell.row()), viewport.usedWidth(), Math.max(1, viewport.cellHeight()), colour(ColourRole.TEXT).deriveColor(0, 1, 1, 0.12));
            });
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        double wide = Math.min(width, 14 * em());
        bar.resizeRelocate(x + (width - wide) / 2, y + height - 1.2 * em(), wide, 0.6 * em());
    }

    @Override
    protected String spoken() {
        CosineImage image = getSkinnable().image();
        Selection selection = getSkinnable().selection();
        int row = selection.getSegment();
        boolean known = image != null && row >= 0 && row < image.cosines().rows() && selection.getRecalled() < image.cosines().rows();
        return known && image != null && selection.getRecalled() >= 0
                ? describe(image, new Cell(row, selection.getRecalled()))
                : getSkinnable().info().title() + (known ? ". " + Texts.get("view.selected.segment", row) : "");
    }
}
