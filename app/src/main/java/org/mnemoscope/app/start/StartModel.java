package org.mnemoscope.app.start;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mnemoscope.app.workspace.Recent;

/** What the start page shows. */
public final class StartModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown", true);
    private final StringProperty modelState = new SimpleStringProperty(this, "modelState", "");
    private final List<Sample> samples = new ArrayList<>();
    private final ObservableList<Recents> recents = FXCollections.observableArrayList();

    /** One list of things opened before, newest first. */
    public record Recents(String title, List<Recent> entries) {}

    /** A text that comes with the program, what can be seen in it, and how it is opened. */
    public record Sample(String title, String description, Runnable open) {}

    /** Filled once, before the page is built. */
    public List<Sample> samples() {
        return samples;
    }

    /** Whether the page covers the panes. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Which model is loaded, or that none is. */
    public StringProperty modelStateProperty() {
        return modelState;
    }

    /** Lists that are not empty. */
    public ObservableList<Recents> recents() {
        return recents;
    }
}
