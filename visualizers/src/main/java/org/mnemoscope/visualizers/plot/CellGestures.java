package org.mnemoscope.visualizers.plot;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.figure.FigureView;

/**
 * Mouse, wheel and keys of {@link CellPlotSkin}: a click chooses a cell, a drag picks, the wheel zooms, a drag with another button
 * moves what is seen. The arrow keys go from cell to cell, with Shift they pick what they pass; + − 0 zoom.
 */
final class CellGestures {
    private static final double WHEEL_ZOOM = 0.0025;
    private static final double KEY_ZOOM = 1.4;
    private static final int PAGE = 10;
    private static final int FAR = 1 << 28;

    private final CellPlotSkin<?> skin;
    private final FigureView view;
    private double lastX;
    private double lastY;
    private @Nullable Cell pressed;
    private @Nullable Cell anchor;

    CellGestures(CellPlotSkin<?> skin, FigureView view) {
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

    private boolean isOn(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && skin.filledRows() > 0 && skin.contains(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        pressed = isOn(event) ? skin.cellNear(lastX, lastY) : null;
    }

    private void dragged(MouseEvent event) {
        Cell from = pressed;
        if (event.getButton() != MouseButton.PRIMARY) {
            skin.viewport().drag(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
            skin.again();
        } else if (from != null && !event.isStillSincePress()) {
            view.selection().drag(skin.between(from, skin.cellNear(event.getX(), event.getY())));
        }
    }

    private void released(MouseEvent event) {
        Cell from = pressed;
        if (from != null && !event.isStillSincePress()) {
            view.selection().pick(skin.between(from, skin.cellNear(event.getX(), event.getY())), skin.gesture());
        }
        pressed = null;
    }

    private void clicked(MouseEvent event) {
        if (isOn(event) && event.isStillSincePress()) {
            if (event.getClickCount() == 2) {
                skin.resetZoom();
            } else {
                skin.choose(skin.cellNear(event.getX(), event.getY()));
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        skin.viewport().zoomAt(event.getX() - skin.left(), event.getY() - skin.top(), Math.exp(event.getDeltaY() * WHEEL_ZOOM));
        skin.again();
        event.consume();
    }

    private void key(KeyEvent event) {
        boolean picking = event.isShiftDown();
        switch (event.getCode()) {
            case UP -> move(-1, 0, picking);
            case DOWN -> move(1, 0, picking);
            case LEFT -> move(0, -1, picking);
            case RIGHT -> move(0, 1, picking);
            case PAGE_UP -> move(-PAGE, 0, picking);
            case PAGE_DOWN -> move(PAGE, 0, picking);
            case HOME -> move(-FAR, 0, picking);
            case END -> move(FAR, 0, picking);
            case PLUS, ADD, EQUALS -> zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> skin.resetZoom();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double factor) {
        skin.viewport().zoomAt(skin.viewport().usedWidth() / 2, skin.viewport().usedHeight() / 2, factor);
        skin.again();
    }

    private void move(int rows, int columns, boolean picking) {
        if (skin.filledRows() == 0) {
            return;
        }
        Cell chosen = skin.chosen();
        Cell from = chosen == null ? new Cell(0, 0) : chosen;
        Cell start = picking && anchor == null ? from : anchor;
        Cell to = skin.inside(new Cell(from.row() + rows, from.column() + columns));
        skin.choose(to);
        anchor = picking ? start : null;
        if (picking && start != null) {
            view.selection().pick(skin.between(start, to), skin.gesture());
        }
        skin.viewport().reveal(to.row(), to.column());
        skin.again();
    }
}
