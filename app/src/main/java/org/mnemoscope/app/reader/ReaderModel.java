package org.mnemoscope.app.reader;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the head line of the reading pane says. */
public final class ReaderModel {
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty place = new SimpleStringProperty(this, "place", "");

    /** The title of the text. */
    public StringProperty titleProperty() {
        return title;
    }

    /** The chapters that the selected segment ends in, outermost first; empty where the text has none. */
    public StringProperty placeProperty() {
        return place;
    }
}
