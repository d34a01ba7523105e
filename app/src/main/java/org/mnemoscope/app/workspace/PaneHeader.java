package org.mnemoscope.app.workspace;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mnemoscope.visualizers.common.Tips;

/** The head line of a pane: a title, and the options of its view at the right end. */
public final class PaneHeader {
    private PaneHeader() {}

    /** A head line with a title that follows a value and is cut short where room is; its tooltip shows the whole. */
    public static HBox of(ObservableValue<String> title, Node options) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.setMinWidth(0);
        name.setPrefWidth(0); // it takes what the options leave, and gives way first
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setTooltip(Tips.of(""));
        name.getTooltip().textProperty().bind(title);
        name.getStyleClass().add("pane-title");
        return line(name, options);
    }

    /** A head line with a title that never changes. */
    public static HBox of(String title, Node options) {
        Label name = new Label(title);
        name.getStyleClass().add("pane-title");
        return line(name, spacer(), options);
    }

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
