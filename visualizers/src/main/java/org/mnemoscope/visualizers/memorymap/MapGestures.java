package org.mnemoscope.visualizers.memorymap;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.figure.Trail;
import org.mnemoscope.visualizers.plot.SegmentKeys;

/**
 * Mouse, wheel and keyboard of the memory map: a click selects, a drag draws a lasso, with Ctrl (or Cmd) either adds to what is
 * picked; the wheel zooms, a drag with another button moves what is seen.
 */
final class MapGestures {
    private static final double WHEEL_ZOOM = 0.0025;
    private static final double KEY_ZOOM = 1.4;

    private final MemoryMapSkin skin;
    private final MemoryMapView view;
    private final Trail lasso = new Trail();
    private double lastX;
    private double lastY;
    private boolean drawing;
    /** What was picked when the drag began. */
    private IndexSet before = IndexSet.EMPTY;
    private final SegmentKeys segments;

    MapGestures(MemoryMapSkin skin, MemoryMapView view) {
        this.skin = skin;
        this.view = view;
        this.segments = new SegmentKeys(view);
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> skin.hover(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.selection().hoveredProperty().set(Selection.NONE));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The lasso as far as it is drawn. */
    Trail lasso() {
        return lasso;
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        lasso.clear();
        before = view.selection().picked().segments();
        drawing = event.getButton() == MouseButton.PRIMARY && skin.plot().contains(lastX, lastY);
        if (drawing) {
            lasso.add(lastX, lastY);
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            view.viewport().drag(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
            skin.again();
        } else if (drawing) {
            lasso.add(event.getX(), event.getY());
            if (!event.isStillSincePress()) {
                view.selection().drag(inside(event.isShortcutDown()));
            }
            skin.lassoMoved();
        }
    }

    private void released(MouseEvent event) {
        if (drawing && !event.isStillSincePress()) {
            view.selection().pick(inside(event.isShortcutDown()), Gesture.LASSO);
        }
        drawing = false;
        lasso.clear();
        skin.lassoMoved();
    }

    private Picked inside(boolean more) {
        IndexSet found = IndexSet.of(IntStream.range(0, skin.count()).filter(segment -> inLasso(skin.xOf(segment), skin.yOf(segment))));
        return Picked.segments(more ? before.with(found) : found);
    }

    /** Whether a ray from the point to the right crosses the lasso an odd number of times. */
    private boolean inLasso(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = lasso.size() - 1; i < lasso.size(); j = i++) {
            boolean crosses = lasso.y(i) > y != lasso.y(j) > y;
            if (crosses && x < (lasso.x(j) - lasso.x(i)) * (y - lasso.y(i)) / (lasso.y(j) - lasso.y(i)) + lasso.x(i)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        OptionalInt nearest = skin.nearest(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            view.resetZoom();
        } else if (event.isShortcutDown()) {
            nearest.ifPresent(view.selection()::toggle);
        } else {
            nearest.ifPresent(view.selection()::select);
        }
    }

    private void scrolled(ScrollEvent event) {
        MapPainter.Plot plot = skin.plot();
        zoom(event.getX() - plot.x(), event.getY() - plot.y(), Math.exp(event.getDeltaY() * WHEEL_ZOOM));
        event.consume();
    }

    private void zoom(double x, double y, double factor) {
        view.viewport().zoomAt(x, y, factor);
        skin.again();
    }

    private void key(KeyEvent event) {
        double x = skin.plot().width() / 2;
        double y = skin.plot().height() / 2;
        switch (event.getCode()) {
            case LEFT, UP -> segments.step(-1, event.isShiftDown());
            case RIGHT, DOWN -> segments.step(1, event.isShiftDown());
            case PLUS, ADD, EQUALS -> zoom(x, y, KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(x, y, 1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> view.resetZoom();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
