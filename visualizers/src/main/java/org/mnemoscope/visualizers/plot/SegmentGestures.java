package org.mnemoscope.visualizers.plot;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.figure.FigureView;

/**
 * Mouse and keyboard of a figure over segments: a click looks at a segment, a drag along x picks a range, with Ctrl a click
 * picks one segment more or less. The arrow keys move the cursor, with Shift they pick what it passes.
 */
final class SegmentGestures {
    private final SegmentPlotSkin<?> skin;
    private final FigureView view;
    private int pressed = Selection.NONE;
    private boolean grabbed;

    SegmentGestures(SegmentPlotSkin<?> skin, FigureView view) {
        this.skin = skin;
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> skin.point(event.getX(), event.getY()));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> view.selection().hoveredProperty().set(Selection.NONE));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(KeyEvent.KEY_PRESSED, new SegmentKeys(view)::press);
    }

    private void press(MouseEvent event) {
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        grabbed = primary && skin.grabs(event.getX(), event.getY());
        pressed = primary && !grabbed ? skin.segmentAt(event.getX(), event.getY()) : Selection.NONE;
    }

    private void drag(MouseEvent event) {
        if (grabbed) {
            skin.dragged(event.getX(), event.getY(), false);
        } else if (pressed != Selection.NONE && !event.isStillSincePress()) {
            view.selection().drag(Picked.segments(IndexSet.between(pressed, skin.segmentBeside(event.getX()))));
            skin.point(event.getX(), event.getY());
        }
    }

    private void release(MouseEvent event) {
        Selection selection = view.selection();
        if (grabbed) {
            skin.dragged(event.getX(), event.getY(), true);
        } else if (pressed != Selection.NONE && !event.isStillSincePress()) {
            selection.brush(IndexSet.between(pressed, skin.segmentBeside(event.getX())));
        } else if (pressed != Selection.NONE && event.isShortcutDown()) {
            selection.toggle(pressed);
        } else if (pressed != Selection.NONE) {
            selection.select(pressed);
        }
        grabbed = false;
        pressed = Selection.NONE;
    }
}
