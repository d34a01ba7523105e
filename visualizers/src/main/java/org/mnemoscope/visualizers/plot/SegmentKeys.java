package org.mnemoscope.visualizers.plot;

import javafx.scene.input.KeyEvent;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.figure.FigureView;

/** The keys that go from segment to segment in a figure along the text; with Shift they pick what they pass. */
public final class SegmentKeys {
    private final FigureView view;
    private int anchor = Selection.NONE;

    public SegmentKeys(FigureView view) {
        this.view = view;
    }

    /** Does what a key asks for, and takes the event then. */
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1, event.isShiftDown());
            case RIGHT -> step(1, event.isShiftDown());
            case PAGE_UP -> step(-10, event.isShiftDown());
            case PAGE_DOWN -> step(10, event.isShiftDown());
            case HOME -> step(Integer.MIN_VALUE / 2, event.isShiftDown());
            case END -> step(Integer.MAX_VALUE / 2, event.isShiftDown());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by, boolean picking) {
        RunSoFar run = view.run();
        if (run == null || run.readCount() == 0) {
            return;
        }
        Selection selection = view.selection();
        int from = selection.getSegment();
        selection.select((int) Math.max(0, Math.min((long) from + by, run.readCount() - 1)));
        if (!picking) {
            anchor = Selection.NONE;
            return;
        }
        anchor = anchor == Selection.NONE ? Math.max(0, from) : anchor;
        selection.pick(Picked.segments(IndexSet.between(anchor, selection.getSegment())), Gesture.BRUSH);
    }
}
