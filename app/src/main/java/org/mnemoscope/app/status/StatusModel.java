package org.mnemoscope.app.status;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the line at the bottom edge says; each part may be empty. */
public final class StatusModel {
    private final StringProperty device = new SimpleStringProperty(this, "device", "");
    private final StringProperty speed = new SimpleStringProperty(this, "speed", "");
    private final StringProperty settings = new SimpleStringProperty(this, "settings", "");
    private final StringProperty defaulted = new SimpleStringProperty(this, "defaulted", "");
    private final StringProperty conditions = new SimpleStringProperty(this, "conditions", "");
    private final StringProperty recording = new SimpleStringProperty(this, "recording", "");

    public StringProperty deviceProperty() {
        return device;
    }

    public StringProperty speedProperty() {
        return speed;
    }

    /** The effective S, k, N and h. */
    public StringProperty settingsProperty() {
        return settings;
    }

    /** Which of these nobody gave, in a sentence; may be empty. */
    public StringProperty defaultedProperty() {
        return defaulted;
    }

    public StringProperty conditionsProperty() {
        return conditions;
    }

    /** Where the run shown is kept, or that it is not. */
    public StringProperty recordingProperty() {
        return recording;
    }
}
