package org.mnemoscope.visualizers.common;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The steps of a selection that can be undone and done again, each with a name. */
public final class SelectionHistory {
    private static final int MOST_STEPS = 200;

    private record Step(Picked before, Picked after, String name) {}

    private final Selection selection;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper(this, "undoName", "");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper(this, "redoName", "");

    SelectionHistory(Selection selection) {
        this.selection = selection;
    }

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
            selection.show(step.before());
            tellNames();
        }
    }

    /** Does the step again that was taken back last; does nothing if there is none. */
    public void redo() {
        if (!undone.isEmpty()) {
            Step step = undone.pop();
            done.push(step);
            selection.show(step.after());
            tellNames();
        }
    }

    void add(Picked before, Picked after, String name) {
        done.push(new Step(before, after, name));
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
