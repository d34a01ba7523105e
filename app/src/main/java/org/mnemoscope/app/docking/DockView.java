package org.mnemoscope.app.docking;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * An open view, as the docking shows it.
 *
 * @param id      what layouts call it
 * @param title   what its tab says
 * @param content what is seen
 * @param options options of this view alone, for the head line above it
 * @param heading what the head line says beside the tab, as the chapter; null for nothing
 * @param close   lets go of everything that keeps the view alive
 */
public record DockView(
        String id,
        String title,
        Region content,
        Node options,
        @Nullable ObservableValue<String> heading,
        Runnable close) {
    /** Gives the keyboard to the view, or to the first of its controls if it takes no keys itself. */
    void focus() {
        Node taker = content.isFocusTraversable() ? content : firstIn(content);
        (taker == null ? content : taker).requestFocus();
    }

    private static @Nullable Node firstIn(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            Node found = child.isFocusTraversable() && !child.isDisabled() ? child : child instanceof Parent inner ? firstIn(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
