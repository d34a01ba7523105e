package org.mnemoscope.visualizers.recall;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;

/**
 * Mouse, wheel and keyboard of the recall matrix: a click selects a pair, a drag picks a rectangle, the wheel zooms, a drag with
 * another button moves what is seen. The arrow keys move the pair, with Shift they pick the rectangle that it passes.
 */
final class MatrixGestures {
    private static final double WHEEL_ZOOM = 0.0025;
    private static final double KEY_ZOOM = 1.4;

    private final RecallMatrixSkin skin;
    private final RecallMatrixView view;
    private double lastX;
    private double lastY;
    private RecallMatrixSkin.@Nullable Cell pressed;
    private RecallMatrixSkin.@Nullable Cell anchor;

    MatrixGestures(RecallMatrixSkin skin, RecallMatrixView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> skin.hover(null, 0, 0));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void hover(MouseEvent event) {
        skin.hover(skin.cellAt(event.getX(), event.getY()).orElse(null), event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        pressed = event.getButton() == MouseButton.PRIMARY ? skin.cellAt(event.getX(), event.getY()).orElse(null) : null;
    }

    private void dragged(MouseEvent event) {
        RecallMatrixSkin.Cell from = pressed;
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
        RecallMatrixSkin.Cell from = pressed;
        if (from != null && event.getButton() == MouseButton.PRIMARY && !event.isStillSincePress()) {
            view.selection().pick(rectangle(from, skin.cellNear(event.getX(), event.getY())), Gesture.RECTANGLE);
            hover(event);
        }
        pressed = null;
    }

    /** Two corners as what is picked: the segments of the rows, and every memory that a cell of the rectangle stands for. */
    private Picked rectangle(RecallMatrixSkin.Cell one, RecallMatrixSkin.Cell other) {
        RunSoFar run = view.run();
        if (run == null) {
            return Picked.NOTHING;
        }
        IndexSet rows = IndexSet.between(one.reading(), other.reading());
        MatrixLayout layout = view.layoutProperty().get();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int row : new int[] {rows.first(), rows.last()}) {
            int cached = run.isRead(row) ? run.trace(row).recall().map(Recall::firstCachedSegment).orElse(0) : 0;
            for (int column : new int[] {one.column(), other.column()}) {
                int recalled = layout.recalled(row, cached, column);
                first = Math.min(first, recalled);
                last = Math.max(last, recalled);
            }
        }
        last = Math.min(last, run.segmentCount() - 1);
        return last < 0 ? Picked.segments(rows) : Picked.cells(rows, IndexSet.between(Math.max(0, first), last));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            view.resetZoom();
        } else {
            skin.cellAt(event.getX(), event.getY()).ifPresent(cell -> select(cell.reading(), cell.recalled()));
        }
    }

    private void select(int reading, int recalled) {
        RunSoFar run = view.run();
        boolean covered = run != null && run.isRead(reading)
                && run.trace(reading).recall().filter(r -> r.covers(recalled)).isPresent();
        if (covered) {
            view.selection().selectPair(reading, recalled);
        } else {
            view.selection().select(reading);
        }
    }

    private void scrolled(ScrollEvent event) {
        MatrixScene.Plot plot = skin.plot();
        double factor = Math.exp(event.getDeltaY() * WHEEL_ZOOM);
        view.viewport().zoomAt(event.getX() - plot.x(), event.getY() - plot.y(), factor);
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
            case PAGE_UP -> move(-10, 0, picking);
            case PAGE_DOWN -> move(10, 0, picking);
            case HOME -> move(Integer.MIN_VALUE / 2, 0, picking);
            case END -> move(Integer.MAX_VALUE / 2, 0, picking);
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
        skin.again();
    }

    /** Moves the selected pair; the first step from no pair goes to the strongest recall of the row. */
    private void move(int rows, int columns, boolean picking) {
        RunSoFar run = view.run();
        if (run == null || run.readCount() == 0) {
            return;
        }
        Selection selection = view.selection();
        if (picking && anchor == null && selection.getRecalled() >= 0) {
            anchor = skin.cell(selection.getSegment(), selection.getRecalled());
        }
        int reading = clamp((long) Math.max(0, selection.getSegment()) + rows, run.readCount() - 1);
        int strongest = run.trace(reading).recall().map(Recall::strongestSegment).orElse(0);
        int from = selection.getRecalled() == Selection.NONE ? strongest : selection.getRecalled();
        int along = view.layoutProperty().get().step() * columns;
        int recalled = clamp((long) from + along, Math.max(0, reading - 1));
        select(reading, recalled);
        RecallMatrixSkin.Cell now = skin.cell(reading, recalled);
        RecallMatrixSkin.Cell start = anchor;
        if (picking && start != null) {
            selection.pick(rectangle(start, now), Gesture.RECTANGLE);
        } else {
            anchor = null;
        }
        view.viewport().reveal(reading, Math.max(0, now.column()));
        skin.again();
    }

    private static int clamp(long index, int last) {
        return (int) Math.max(0, Math.min(index, last));
    }
}
