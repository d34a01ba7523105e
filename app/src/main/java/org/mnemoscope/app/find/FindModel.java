package org.mnemoscope.app.find;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is looked for, and what was found. */
public final class FindModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final StringProperty found = new SimpleStringProperty(this, "found", "");

    public BooleanProperty shownProperty() {
        return shown;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** How many hits, and which of them is looked at, in a sentence. */
    public StringProperty foundProperty() {
        return found;
    }
}
