package org.mnemoscope.visualizers.plot;

import javafx.scene.input.KeyCode;
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
        int by = steps(event.getCode());
        if (by != 0) {
            step(by, event.isShiftDown());
            event.consume();
        }
    }

    /** How far a key goes along a line of things, whatever these are: to its ends and beyond with Home and End; 0 for other keys. */
    static int steps(KeyCode key) {
        return switch (key) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case PAGE_UP -> -10;
            case PAGE_DOWN -> 10;
            case HOME -> Integer.MIN_VALUE / 2;
            case END -> Integer.MAX_VALUE / 2;
            default -> 0;
        };
    }

    /** Selects the segment so far from the selected one; {@code picking} picks all between it and the one where picking began. */
    public void step(int by, boolean picking) {
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
