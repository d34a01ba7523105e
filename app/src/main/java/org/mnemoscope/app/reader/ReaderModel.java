package org.mnemoscope.app.reader;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the head line of the reading pane says. */
public final class ReaderModel {
    private final StringProperty place = new SimpleStringProperty(this, "place", "");

    /** The heading above the selected segment, or the title of a text without headings. */
    public StringProperty placeProperty() {
        return place;
    }
}
