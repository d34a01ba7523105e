package org.mnemoscope.visualizers.common;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A column of controls with one, usually a list, that takes the room left; in a low pane the column scrolls, so that nothing in it is cut off. */
public final class Panel extends ScrollPane {
    /**
     * @param growing the part that grows
     * @param parts   all parts from above, {@code growing} among them
     */
    public Panel(Node growing, Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("mem-panel");
        VBox.setVgrow(growing, Priority.ALWAYS);
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        setFocusTraversable(false); // it scrolls to the control that has the keyboard
        getStyleClass().add("mem-scroll");
    }
}
