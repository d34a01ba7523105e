package org.mnemoscope.app.toolbar;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mnemoscope.app.workspace.Recent;
import org.mnemoscope.visualizers.common.Texts;

/** What the tool bar says: the model's name, how far the reading is, what was opened lately. */
public final class ToolbarModel {
    private final StringProperty text = new SimpleStringProperty(this, "text", Texts.get("app.toolbar.text"));
    private final StringProperty model = new SimpleStringProperty(this, "model", Texts.get("app.toolbar.no_model"));
    private final StringProperty progress = new SimpleStringProperty(this, "progress", "");
    private final StringProperty timeLeft = new SimpleStringProperty(this, "timeLeft", "");
    private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction", 0);
    private final BooleanProperty progressShown = new SimpleBooleanProperty(this, "progressShown");
    private final ObservableList<Recent> texts = FXCollections.observableArrayList();
    private final ObservableList<Recent> models = FXCollections.observableArrayList();
    private final ObservableList<Recent> runs = FXCollections.observableArrayList();

    /** The title of the open text. */
    public StringProperty textProperty() {
        return text;
    }

    /** The name of the loaded model. */
    public StringProperty modelProperty() {
        return model;
    }

    /** The segment in work, or what is being opened. */
    public StringProperty progressProperty() {
        return progress;
    }

    /** Time left, as 0:41; empty where unknown. */
    public StringProperty timeLeftProperty() {
        return timeLeft;
    }

    /** From 0 to 1; negative while nobody knows. */
    public DoubleProperty fractionProperty() {
        return fraction;
    }

    public BooleanProperty progressShownProperty() {
        return progressShown;
    }

    public ObservableList<Recent> texts() {
        return texts;
    }

    public ObservableList<Recent> models() {
        return models;
    }

    public ObservableList<Recent> runs() {
        return runs;
    }
}
