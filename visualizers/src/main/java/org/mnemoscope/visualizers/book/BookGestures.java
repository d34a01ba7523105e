package org.mnemoscope.visualizers.book;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.plot.SegmentKeys;

/**
 * Mouse and keyboard of the strip: a click or a drag goes to a segment, with Shift a drag or the arrow keys pick a range, with Ctrl a click
 * picks one segment more or less. Up and Down go by chapters.
 */
final class BookGestures {
    private final BookSkin skin;
    private final BookView view;
    private int pressed = Selection.NONE;

    BookGestures(BookSkin skin, BookView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> skin.point(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.selection().hoveredProperty().set(Selection.NONE));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> drag(event, false));
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drag(event, true));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        view.addEventHandler(KeyEvent.KEY_PRESSED, new SegmentKeys(view)::press);
    }

    private void press(MouseEvent event) {
        pressed = event.getButton() == MouseButton.PRIMARY ? skin.segmentAt(event.getX()) : Selection.NONE;
        if (pressed == Selection.NONE) {
            return;
        }
        if (event.isShortcutDown()) {
            view.selection().toggle(pressed);
            pressed = Selection.NONE;
        } else if (!event.isShiftDown()) {
            view.selection().select(pressed);
        }
    }

    private void drag(MouseEvent event, boolean ended) {
        int here = skin.segmentAt(event.getX());
        if (pressed != Selection.NONE && here != Selection.NONE) {
            Picked range = Picked.segments(IndexSet.between(pressed, here));
            if (!event.isShiftDown()) {
                view.selection().select(here);
            } else if (ended) {
                view.selection().pick(range, Gesture.BRUSH);
            } else {
                view.selection().drag(range);
            }
        }
        pressed = ended ? Selection.NONE : pressed;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            view.goChapters(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }
}
