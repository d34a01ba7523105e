package org.mnemoscope.app.workspace;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A part of lines of controls. */
public final class PaneHeader {
    private PaneHeader() {}

    /** Takes the room that nothing else wants. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
