package org.mnemoscope.visualizers.memorymap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.metric.UmapLayout;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.figure.BackgroundWork;
import org.mnemoscope.visualizers.figure.FigureSkin;
import org.mnemoscope.visualizers.figure.Pen;
import org.mnemoscope.visualizers.figure.Stroke;
import org.mnemoscope.visualizers.figure.Trail;

/** Keeps the layout up to date and draws it. A layout that takes long shows how far it is, and can be given up. */
final class MemoryMapSkin extends FigureSkin<MemoryMapView> {
    private static final double REACH = 12;

    private final BackgroundWork<MapLayout> feed;
    private final MapGestures gestures;
    private final HBox working = new HBox();
    private @Nullable RunSoFar knownRun;
    private Pca.@Nullable Axes fixed;
    private int requested;
    private @Nullable MapValues values;
    private int valuesRevision = -1;

    MemoryMapSkin(MemoryMapView view) {
        super(view);
        feed = new BackgroundWork<>(view.background(), view.fxThread(), this::take);
        gestures = new MapGestures(this, view);
        redrawOn(view.orderLineProperty());
        redrawOn(view.linksProperty());
        redrawOn(view.playback().untilProperty());
        registerChangeListener(view.revisionProperty(), changed -> update());
        registerChangeListener(view.projectionProperty(), changed -> startAgain());
        registerChangeListener(view.embeddingProperty(), changed -> startAgain());
        registerChangeListener(view.fixedAxesProperty(), changed -> fixAxes());
        gestures.install();
        buildWorking();
        update();
    }

    private void buildWorking() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(feed.progressProperty());
        bar.setAccessibleText(Texts.get("view.map.working"));
        Button cancel = new Button(Texts.get("view.map.cancel"));
        cancel.getStyleClass().add("small");
        cancel.setOnAction(event -> getSkinnable().projectionProperty().set(Projection.PCA));
        working.getChildren().addAll(new Label(Texts.get("view.map.working")), bar, cancel);
        working.getStyleClass().add("mem-working");
        working.setManaged(false);
        // Principal components are there in a moment: a bar that flashes by would only disturb.
        working.visibleProperty().bind(feed.progressProperty().greaterThanOrEqualTo(0)
                .and(getSkinnable().projectionProperty().isEqualTo(Projection.UMAP)));
        getChildren().add(working);
    }

    /** Asks for a layout of all that was read so far. */
    private void update() {
        RunSoFar run = getSkinnable().run();
        if (run != knownRun) {
            knownRun = run;
            forget();
        }
        if (run != null && run.readCount() > Math.max(1, requested)) {
            List<Floats> rows = getSkinnable().rows();
            requested = run.readCount();
            if (rows.size() >= fewest()) {
                MapLayout.Wish wish = new MapLayout.Wish(rows, getSkinnable().projectionProperty().get(), fixedFor(rows));
                feed.request(goOn -> MapLayout.of(wish, goOn));
            }
        }
        redraw();
    }

    private int fewest() {
        return getSkinnable().projectionProperty().get() == Projection.UMAP ? UmapLayout.FEWEST : 2;
    }

    private Optional<Pca.Axes> fixedFor(List<Floats> rows) {
        return Optional.ofNullable(fixed).filter(axes -> axes.mean().size() == rows.get(0).size());
    }

    private void forget() {
        requested = 0;
        feed.forget();
        if (getSkinnable().laidOut() != null) {
            getSkinnable().show(null);
        }
        if (fixed == null) {
            getSkinnable().viewport().reset();
        }
    }

    private void startAgain() {
        forget();
        update();
    }

    private void fixAxes() {
        MapLayout layout = getSkinnable().laidOut();
        fixed = getSkinnable().fixedAxesProperty().get() && layout != null ? layout.axes() : null;
        if (!getSkinnable().fixedAxesProperty().get()) {
            requested = 0;
            update();
        }
    }

    private void take(MapLayout laid) {
        boolean fit = fixed == null || laid.axes() != fixed;
        if (fit) {
            getSkinnable().viewport().bounds(
                    extreme(laid.x(), -1), extreme(laid.x(), 1), extreme(laid.y(), -1), extreme(laid.y(), 1));
        }
        getSkinnable().show(laid);
        redraw();
    }

    private static double extreme(Floats row, int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < row.size(); i++) {
            best = Math.max(best, sign * row.get(i));
        }
        return sign * best;
    }

    void again() {
        redraw();
    }

    void lassoMoved() {
        redrawOver();
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return Texts.get("view.map.empty");
        }
        if (run.readCount() > 0 && run.traces().stream().allMatch(trace -> getSkinnable().embeddingProperty().get().of(trace).isEmpty())) {
            return Texts.get(getSkinnable().embeddingProperty().get() == Embedding.MEMORY ? "view.map.none" : "view.map.none-of-these");
        }
        if (getSkinnable().laidOut() != null) {
            return null;
        }
        if (run.readCount() >= fewest() && getSkinnable().projectionProperty().get() == Projection.UMAP) {
            return Texts.get("view.map.umap.working");
        }
        return Texts.get(fewest() == 2 ? "view.map.too-few" : "view.map.umap.too-few", fewest());
    }

    @Override
    protected void paint(Pen pen, double width, double height) {
        MapPainter.Scene scene = scene(pen, width, height);
        if (scene != null) {
            MapPainter.paint(pen, scene);
        }
    }

    @Override
    protected void paintOver(Pen pen, double width, double height) {
        MapPainter.Scene scene = scene(pen, width, height);
        int hovered = getSkinnable().selection().hoveredProperty().get();
        if (scene != null && scene.has(hovered)) {
            MapPainter.ring(pen, scene, hovered, 0.6, Stroke.of(colour(ColourRole.TEXT), 1.5));
        }
        Trail lasso = gestures.lasso();
        if (lasso.size() > 1) {
            pen.area(lasso, colour(ColourRole.CURSOR).deriveColor(0, 1, 1, 0.12));
            pen.line(lasso, Stroke.dashed(colour(ColourRole.CURSOR), 1.5));
        }
    }

    private MapPainter.@Nullable Scene scene(Pen pen, double width, double height) {
        RunSoFar run = getSkinnable().run();
        MapLayout layout = getSkinnable().laidOut();
        if (run == null || layout == null || layout.count() > run.readCount()) {
            return null;
        }
        boolean onScreen = width == getSkinnable().getWidth() && height == getSkinnable().getHeight();
        MapPainter.Plot plot = MapPainter.plot(width, height, em(), pen.pixels());
        MapViewport viewport = onScreen ? getSkinnable().viewport() : getSkinnable().viewport().copy();
        viewport.resize(plot.width(), plot.height());
        return new MapPainter.Scene(getSkinnable(), run, layout, values(run), viewport, plot);
    }

    private MapValues values(RunSoFar run) {
        MapValues known = values;
        if (known == null || valuesRevision != getSkinnable().revisionProperty().get()) {
            known = getSkinnable().values(run);
            values = known;
            valuesRevision = getSkinnable().revisionProperty().get();
        }
        return known;
    }

    MapPainter.Plot plot() {
        return MapPainter.plot(getSkinnable().getWidth(), getSkinnable().getHeight(), em(), pixels());
    }

    /** Points on the map. */
    int count() {
        MapLayout layout = getSkinnable().laidOut();
        return layout == null ? 0 : layout.count();
    }

    double xOf(int segment) {
        MapLayout layout = getSkinnable().laidOut();
        return layout == null ? Double.NaN : plot().x() + getSkinnable().viewport().xOf(layout.x().get(segment));
    }

    double yOf(int segment) {
        MapLayout layout = getSkinnable().laidOut();
        return layout == null ? Double.NaN : plot().y() + getSkinnable().viewport().yOf(layout.y().get(segment));
    }

    /** The point nearest to a place of the view, within reach of the mouse. */
    OptionalInt nearest(double x, double y) {
        int best = -1;
        double bestDistance = REACH;
        for (int i = 0; i < count(); i++) {
            double distance = Math.hypot(xOf(i) - x, yOf(i) - y);
            if (distance < bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    void hover(double x, double y) {
        OptionalInt segment = nearest(x, y);
        RunSoFar run = getSkinnable().run();
        getSkinnable().selection().hoveredProperty().set(segment.orElse(Selection.NONE));
        if (segment.isPresent() && run != null) {
            card().show(MapWords.card(getSkinnable(), run, segment.getAsInt(), values(run)), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        } else {
            card().hide();
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        super.layoutChildren(x, y, width, height);
        double wide = Math.min(width, working.prefWidth(-1));
        double high = working.prefHeight(wide);
        working.resizeRelocate(Math.rint(x + (width - wide) / 2), Math.rint(y + height - high - 3 * em()), wide, high);
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        MapLayout layout = getSkinnable().laidOut();
        int segment = getSkinnable().selection().getSegment();
        String trust = layout == null ? "" : ". " + MapWords.badge(layout);
        return run != null && run.isRead(segment)
                ? MapWords.title(getSkinnable(), segment) + ". " + MapWords.card(getSkinnable(), run, segment, values(run)).quotes().get(0) + trust
                : getSkinnable().info().title() + trust;
    }
}
