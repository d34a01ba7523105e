package org.mnemoscope.visualizers.similarity;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;

/** As on the recall matrix: a click selects a pair, a drag picks a rectangle, the wheel zooms, another button moves; arrows, + − 0. */
final class SimilarityGestures {
    private static final double WHEEL_ZOOM = 0.0025;
    private static final double KEY_ZOOM = 1.4;

    private final SimilaritySkin skin;
    private final SimilarityView view;
    private double lastX;
    private double lastY;
    private SimilaritySkin.@Nullable Cell pressed;

    SimilarityGestures(SimilaritySkin skin, SimilarityView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> skin.hover(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> skin.hover(-1, -1));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        pressed = event.getButton() == MouseButton.PRIMARY && skin.contains(lastX, lastY) ? skin.cellNear(lastX, lastY) : null;
    }

    private void dragged(MouseEvent event) {
        SimilaritySkin.Cell from = pressed;
        if (event.getButton() != MouseButton.PRIMARY) {
            view.viewport().drag(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
            skin.again();
        } else if (from != null && !event.isStillSincePress()) {
            view.selection().drag(rectangle(from, skin.cellNear(event.getX(), event.getY())));
        }
    }

    private void released(MouseEvent event) {
        SimilaritySkin.Cell from = pressed;
        if (from != null && !event.isStillSincePress()) {
            view.selection().pick(rectangle(from, skin.cellNear(event.getX(), event.getY())), Gesture.RECTANGLE);
        }
        pressed = null;
    }

    private static Picked rectangle(SimilaritySkin.Cell one, SimilaritySkin.Cell other) {
        return Picked.cells(IndexSet.between(one.row(), other.row()), IndexSet.between(one.column(), other.column()));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || !skin.contains(event.getX(), event.getY())) {
            return;
        }
        SimilaritySkin.Cell cell = skin.cellNear(event.getX(), event.getY());
        if (event.getClickCount() == 2) {
            view.resetZoom();
        } else {
            select(cell.row(), cell.column());
        }
    }

    private void select(int row, int column) {
        if (row == column) {
            view.selection().select(row);
        } else {
            view.selection().selectPair(row, column);
        }
    }

    private void scrolled(ScrollEvent event) {
        view.viewport().zoomAt(event.getX() - skin.left(), event.getY() - skin.top(), Math.exp(event.getDeltaY() * WHEEL_ZOOM));
        skin.again();
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case PLUS, ADD, EQUALS -> zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> view.resetZoom();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double factor) {
        view.viewport().zoomAt(view.viewport().usedWidth() / 2, view.viewport().usedHeight() / 2, factor);
        skin.again();
    }

    private void move(int rows, int columns) {
        RunSoFar run = view.run();
        if (run == null || run.readCount() == 0) {
            return;
        }
        Selection selection = view.selection();
        int last = run.readCount() - 1;
        int row = Math.max(0, Math.min(Math.max(0, selection.getSegment()) + rows, last));
        int from = selection.getRecalled() == Selection.NONE ? Math.max(0, selection.getSegment()) : selection.getRecalled();
        int column = Math.max(0, Math.min(from + columns, last));
        select(row, column);
        view.viewport().reveal(row, column);
        skin.again();
    }
}
