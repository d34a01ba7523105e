package org.mnemoscope.app.inspector;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mnemoscope.visualizers.common.Texts;

/** What the head line of the inspector says. */
public final class InspectorModel {
    private final StringProperty title = new SimpleStringProperty(this, "title", Texts.get("app.inspector.title"));
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "");

    /** Which segment is inspected. */
    public StringProperty titleProperty() {
        return title;
    }

    /** Its tokens. */
    public StringProperty detailProperty() {
        return detail;
    }
}
