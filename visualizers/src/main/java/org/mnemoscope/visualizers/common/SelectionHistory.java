package org.mnemoscope.visualizers.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The steps that can be undone and done again, each with a name: what was picked, and what was put down about the run. */
public final class SelectionHistory {
    private static final int MOST_STEPS = 200;

    private record Step(Runnable undo, Runnable redo, String name) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper(this, "undoName", "");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper(this, "redoName", "");

    /** What {@link #undo} would take back, as: brush of segments 3–40; empty if nothing. */
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /** What {@link #redo} would do again; empty if nothing. */
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }

    /** Takes the last step back; does nothing if there is none. */
    public void undo() {
        if (!done.isEmpty()) {
            Step step = done.pop();
            undone.push(step);
            step.undo().run();
            tellNames();
        }
    }

    /** Does the step again that was taken back last; does nothing if there is none. */
    public void redo() {
        if (!undone.isEmpty()) {
            Step step = undone.pop();
            done.push(step);
            step.redo().run();
            tellNames();
        }
    }

    /** A step that was just done. */
    void add(Runnable undo, Runnable redo, String name) {
        done.push(new Step(undo, redo, name));
        if (done.size() > MOST_STEPS) {
            done.removeLast();
        }
        undone.clear();
        tellNames();
    }

    void forget() {
        done.clear();
        undone.clear();
        tellNames();
    }

    private void tellNames() {
        undoName.set(done.isEmpty() ? "" : done.peek().name());
        redoName.set(undone.isEmpty() ? "" : undone.peek().name());
    }
}
