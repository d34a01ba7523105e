package org.mnemoscope.visualizers.recall;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;

/** Mouse, wheel and keyboard of the recall matrix. */
final class MatrixGestures {
    private static final double WHEEL_ZOOM = 0.0025;
    private static final double KEY_ZOOM = 1.4;

    private final RecallMatrixSkin skin;
    private final RecallMatrixView view;
    private double lastX;
    private double lastY;

    MatrixGestures(RecallMatrixSkin skin, RecallMatrixView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> skin.hover(null, 0, 0));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void moved(MouseEvent event) {
        skin.hover(skin.cellAt(event.getX(), event.getY()).orElse(null), event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
    }

    private void dragged(MouseEvent event) {
        view.viewport().drag(event.getX() - lastX, event.getY() - lastY);
        lastX = event.getX();
        lastY = event.getY();
        view.requestLayout();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            view.resetZoom();
        } else {
            skin.cellAt(event.getX(), event.getY()).ifPresent(this::select);
        }
    }

    private void select(RecallMatrixSkin.Cell cell) {
        RunSoFar run = view.run();
        boolean recalled = run != null && run.isRead(cell.reading())
                && run.trace(cell.reading()).recall().filter(r -> r.covers(cell.recalled())).isPresent();
        if (recalled) {
            view.selection().selectPair(cell.reading(), cell.recalled());
        } else {
            view.selection().select(cell.reading());
        }
    }

    private void scrolled(ScrollEvent event) {
        MatrixPainter.Plot plot = skin.plot();
        double factor = Math.exp(event.getDeltaY() * WHEEL_ZOOM);
        view.viewport().zoomAt(event.getX() - plot.x(), event.getY() - plot.y(), factor);
        view.requestLayout();
        event.consume();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1, 0);
            case DOWN -> move(1, 0);
            case LEFT -> move(0, -1);
            case RIGHT -> move(0, 1);
            case PAGE_UP -> move(-10, 0);
            case PAGE_DOWN -> move(10, 0);
            case HOME -> move(Integer.MIN_VALUE / 2, 0);
            case END -> move(Integer.MAX_VALUE / 2, 0);
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
        view.viewport().zoomAt(skin.plot().width() / 2, skin.plot().height() / 2, factor);
        view.requestLayout();
    }

    /** Moves the selected pair; the first step from no pair goes to the strongest recall of the row. */
    private void move(int rows, int columns) {
        RunSoFar run = view.run();
        if (run == null || run.readCount() == 0) {
            return;
        }
        Selection selection = view.selection();
        int reading = clamp((long) Math.max(0, selection.getSegment()) + rows, run.readCount() - 1);
        int strongest = run.trace(reading).recall().map(r -> r.strongestSegment()).orElse(0);
        int from = selection.getRecalled() == Selection.NONE ? strongest : selection.getRecalled();
        int recalled = clamp((long) from + columns, Math.max(0, reading - 1));
        select(new RecallMatrixSkin.Cell(reading, recalled));
        view.viewport().reveal(reading, recalled);
        view.requestLayout();
    }

    private static int clamp(long index, int last) {
        return (int) Math.max(0, Math.min(index, last));
    }
}
