package org.mnemoscope.app.workspace;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head line of a pane. */
public final class PaneHeader {
    private PaneHeader() {}

    /** A head line of these parts. */
    public static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("pane-header");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Takes the room that nothing else wants. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
