package org.mnemoscope.app.reader;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the head line of the reading pane says. */
public final class ReaderModel {
    private final StringProperty place = new SimpleStringProperty(this, "place", "");

    /** The chapters that the selected segment ends in, outermost first, or the title of a text without chapters. */
    public StringProperty placeProperty() {
        return place;
    }
}
