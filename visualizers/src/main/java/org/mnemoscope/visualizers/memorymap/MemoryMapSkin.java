package org.mnemoscope.visualizers.memorymap;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.metric.Pca;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.CanvasSkin;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** Keeps the projection up to date and draws it; answers mouse, wheel and keyboard. */
final class MemoryMapSkin extends CanvasSkin<MemoryMapView> {
    private static final int EXCERPT = 160;
    private static final double REACH = 12;
    private static final double WHEEL_ZOOM = 0.0025;
    private static final double KEY_ZOOM = 1.4;

    private final ProjectionFeed feed;
    private final MapPainter painter = new MapPainter();
    private @Nullable RunSoFar knownRun;
    private @Nullable Pca pca;
    private int requested;
    private double lastX;
    private double lastY;

    MemoryMapSkin(MemoryMapView view) {
        super(view);
        feed = new ProjectionFeed(view.background(), view.fxThread(), this::take);
        redrawOn(view.orderLineProperty());
        registerChangeListener(view.revisionProperty(), changed -> update());
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        update();
    }

    /** Asks for a projection of all memories read so far. */
    private void update() {
        RunSoFar run = getSkinnable().run();
        if (run != knownRun) {
            knownRun = run;
            pca = null;
            requested = 0;
            getSkinnable().viewport().reset();
            feed.forget();
        }
        if (run != null && run.readCount() > Math.max(1, requested)) {
            List<Floats> rows = run.traces().stream().flatMap(trace -> trace.memoryEmbedding().stream()).toList();
            requested = run.readCount();
            if (rows.size() == run.readCount()) {
                feed.request(rows);
            }
        }
        redraw();
    }

    private void take(Pca projected) {
        pca = projected;
        getSkinnable().viewport().bounds(
                extreme(projected.x(), -1), extreme(projected.x(), 1), extreme(projected.y(), -1), extreme(projected.y(), 1));
        redraw();
    }

    private static double extreme(Floats row, int sign) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < row.size(); i++) {
            best = Math.max(best, sign * row.get(i));
        }
        return sign * best;
    }

    @Override
    protected @Nullable String emptySentence() {
        RunSoFar run = getSkinnable().run();
        if (run == null) {
            return Texts.get("view.map.empty");
        }
        boolean noMemories = run.readCount() > 0 && run.traces().stream().map(SegmentTrace::memoryEmbedding).allMatch(m -> m.isEmpty());
        if (noMemories) {
            return Texts.get("view.map.none");
        }
        return pca == null ? Texts.get("view.map.too-few") : null;
    }

    @Override
    protected void draw(GraphicsContext g, double width, double height) {
        RunSoFar run = getSkinnable().run();
        Pca shown = pca;
        if (run != null && shown != null) {
            MapPainter.Plot plot = MapPainter.plot(width, height, em(), pixels());
            getSkinnable().viewport().resize(plot.width(), plot.height());
            painter.paint(g, new MapPainter.Scene(getSkinnable(), run, shown, plot, pixels()));
        }
    }

    private MapPainter.Plot plot() {
        return MapPainter.plot(getSkinnable().getWidth(), getSkinnable().getHeight(), em(), pixels());
    }

    /** The memory nearest to a point of the view, within reach of the mouse. */
    private OptionalInt nearest(double x, double y) {
        Pca shown = pca;
        if (shown == null) {
            return OptionalInt.empty();
        }
        MapPainter.Plot plot = plot();
        MapViewport viewport = getSkinnable().viewport();
        int best = -1;
        double bestDistance = REACH;
        for (int i = 0; i < shown.x().size(); i++) {
            double distance = Math.hypot(
                    plot.x() + viewport.xOf(shown.x().get(i)) - x, plot.y() + viewport.yOf(shown.y().get(i)) - y);
            if (distance < bestDistance) {
                best = i;
                bestDistance = distance;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private void hover(double x, double y) {
        OptionalInt segment = nearest(x, y);
        RunSoFar run = getSkinnable().run();
        getSkinnable().selection().hoveredProperty().set(segment.orElse(Selection.NONE));
        if (segment.isPresent() && run != null) {
            card().show(content(run, segment.getAsInt()), x, y, getSkinnable().getWidth(), getSkinnable().getHeight());
        } else {
            card().hide();
        }
    }

    private HoverCard.Content content(RunSoFar run, int segment) {
        int selected = getSkinnable().selection().getSegment();
        List<HoverCard.Row> rows = !run.isRead(selected) ? List.of() : run.trace(selected).recall()
                .filter(recall -> recall.covers(segment))
                .map(recall -> List.of(new HoverCard.Row(
                        Texts.get("view.recalled-by", selected), Numbers.weight(recall.weightOf(segment)))))
                .orElse(List.of());
        return new HoverCard.Content(Texts.get("view.map.card", segment), rows, List.of("“" + run.beginningOf(segment, EXCERPT) + "”"));
    }

    private void leave() {
        getSkinnable().selection().hoveredProperty().set(Selection.NONE);
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        getSkinnable().viewport().drag(event.getX() - lastX, event.getY() - lastY);
        pressed(event);
        redraw();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            getSkinnable().resetZoom();
        } else {
            nearest(event.getX(), event.getY()).ifPresent(getSkinnable().selection()::select);
        }
    }

    private void scrolled(ScrollEvent event) {
        MapPainter.Plot plot = plot();
        zoom(event.getX() - plot.x(), event.getY() - plot.y(), Math.exp(event.getDeltaY() * WHEEL_ZOOM));
        event.consume();
    }

    private void zoom(double x, double y, double factor) {
        getSkinnable().viewport().zoomAt(x, y, factor);
        redraw();
    }

    private void key(KeyEvent event) {
        double x = plot().width() / 2;
        double y = plot().height() / 2;
        switch (event.getCode()) {
            case LEFT, UP -> step(-1);
            case RIGHT, DOWN -> step(1);
            case PLUS, ADD, EQUALS -> zoom(x, y, KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(x, y, 1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> getSkinnable().resetZoom();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        RunSoFar run = getSkinnable().run();
        if (run != null && run.readCount() > 0) {
            int next = getSkinnable().selection().getSegment() + by;
            getSkinnable().selection().select(Math.max(0, Math.min(next, run.readCount() - 1)));
        }
    }

    @Override
    protected String spoken() {
        RunSoFar run = getSkinnable().run();
        int segment = getSkinnable().selection().getSegment();
        return run != null && run.isRead(segment)
                ? Texts.get("view.map.card", segment) + ". " + run.beginningOf(segment, EXCERPT)
                : Texts.get("view.map.name");
    }
}
