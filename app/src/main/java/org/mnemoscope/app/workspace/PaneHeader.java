package org.mnemoscope.app.workspace;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The head line of a pane: a title, what it shows now, and the options of its view at the right end. */
public final class PaneHeader {
    /** A title keeps so many pixels when room is short. */
    private static final double TITLE_ROOM = 150;

    private PaneHeader() {}

    /** A head line whose title and detail follow these values; the detail gives way first when room is short. */
    public static HBox of(ObservableValue<String> title, ObservableValue<String> detail, Node options) {
        Label name = label(title, "pane-title");
        name.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(TITLE_ROOM, name.prefWidth(-1)), name.textProperty(), name.fontProperty()));
        Label more = label(detail, "pane-detail");
        more.setMinWidth(0);
        return line(name, more, spacer(), options);
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

    private static Label label(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setTooltip(new Tooltip());
        label.getTooltip().textProperty().bind(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
