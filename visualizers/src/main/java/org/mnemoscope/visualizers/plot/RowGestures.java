package org.mnemoscope.visualizers.plot;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mnemoscope.visualizers.figure.FigureView;

/** Mouse and keyboard of {@link RowPlotSkin}. */
final class RowGestures {
    private final RowPlotSkin<?> skin;
    private final FigureView view;
    private int pressed = RowPlotSkin.NONE;
    private int anchor = RowPlotSkin.NONE;

    RowGestures(RowPlotSkin<?> skin, FigureView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> skin.point(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> skin.leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed =
                event.getButton() == MouseButton.PRIMARY ? skin.rowAt(event.getX(), event.getY()) : RowPlotSkin.NONE);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, false));
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void drag(MouseEvent event, boolean ended) {
        if (pressed != RowPlotSkin.NONE && !event.isStillSincePress()) {
            int other = skin.rowBeside(event.getX());
            skin.pick(Math.min(pressed, other), Math.max(pressed, other), ended);
        }
    }

    private void release(MouseEvent event) {
        if (pressed != RowPlotSkin.NONE && event.isStillSincePress()) {
            skin.take(pressed);
        } else {
            drag(event, true);
        }
        pressed = RowPlotSkin.NONE;
    }

    private void key(KeyEvent event) {
        int by = SegmentKeys.steps(event.getCode());
        if (by != 0) {
            step(by, event.isShiftDown());
        } else if (event.getCode() == KeyCode.ENTER) {
            enter();
        } else {
            return;
        }
        event.consume();
    }

    private void enter() {
        int row = skin.restingRow();
        if (row != RowPlotSkin.NONE && row < skin.rowCount()) {
            skin.pick(row, row, true);
        }
    }

    private void step(int by, boolean picking) {
        if (skin.rowCount() == 0 || skin.emptySentence() != null) {
            return;
        }
        int from = skin.restingRow();
        int to = (int) Math.max(0, Math.min((long) from + by, skin.rowCount() - 1));
        skin.take(to);
        if (!picking) {
            anchor = RowPlotSkin.NONE;
            return;
        }
        anchor = anchor == RowPlotSkin.NONE ? Math.max(0, from) : anchor;
        skin.pick(Math.min(anchor, to), Math.max(anchor, to), true);
    }
}
