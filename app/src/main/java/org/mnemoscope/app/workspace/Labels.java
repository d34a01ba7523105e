package org.mnemoscope.app.workspace;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of sheets and pages: they break into lines and are never cut. */
public final class Labels {
    private Labels() {}

    /** A label with this text in this style. */
    public static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** A label that follows a text. */
    public static Label bound(ObservableValue<String> text, String styleClass) {
        Label label = wrapped("", styleClass);
        label.textProperty().bind(text);
        return label;
    }
}
