package org.mnemoscope.app.continuation;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.visualizers.common.Texts;

/** What the panel takes, and what was written. */
public final class ContinuationModel {
    private final StringProperty leftTitle = new SimpleStringProperty(this, "leftTitle");
    private final StringProperty rightTitle = new SimpleStringProperty(this, "rightTitle");
    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final StringProperty openTokens = new SimpleStringProperty(this, "openTokens", "");
    private final StringProperty newTokens = new SimpleStringProperty(this, "newTokens", "40");
    private final BooleanProperty greedy = new SimpleBooleanProperty(this, "greedy", true);
    private final StringProperty temperature = new SimpleStringProperty(this, "temperature", "0.8");
    private final StringProperty topP = new SimpleStringProperty(this, "topP", "0.95");
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "1");
    private final BooleanProperty official = new SimpleBooleanProperty(this, "official", true);
    private final BooleanProperty pastEnd = new SimpleBooleanProperty(this, "pastEnd");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final StringProperty context = new SimpleStringProperty(this, "context", "");
    private final StringProperty openText = new SimpleStringProperty(this, "openText", "");
    private final StringProperty withMemory = new SimpleStringProperty(this, "withMemory", "");
    private final StringProperty withoutMemory = new SimpleStringProperty(this, "withoutMemory", "");

    public ContinuationModel() {
        titleWithAndWithout();
    }

    /** The columns are of the text written on, with memory and without. */
    void titleWithAndWithout() {
        leftTitle.set(Texts.get("app.continuation.with"));
        rightTitle.set(Texts.get("app.continuation.without"));
    }

    /** Nothing more is written, and why is told. */
    void failed(Throwable why) {
        Notice notice = Notice.of(why);
        busy.set(false);
        status.set("");
        problem.set((notice.what() + " " + notice.todo()).strip());
    }

    /** What stands at the left: written with memory, or by a memory alone. */
    StringProperty leftTitleProperty() {
        return leftTitle;
    }

    /** What stands at the right: written without memory, or the segment itself. */
    StringProperty rightTitleProperty() {
        return rightTitle;
    }

    /** Where it would go on, in words. */
    StringProperty placeProperty() {
        return place;
    }

    StringProperty openTokensProperty() {
        return openTokens;
    }

    StringProperty newTokensProperty() {
        return newTokens;
    }

    BooleanProperty greedyProperty() {
        return greedy;
    }

    StringProperty temperatureProperty() {
        return temperature;
    }

    StringProperty topPProperty() {
        return topP;
    }

    StringProperty seedProperty() {
        return seed;
    }

    BooleanProperty officialProperty() {
        return official;
    }

    /** Whether to write on where the model would end its text. */
    BooleanProperty pastEndProperty() {
        return pastEnd;
    }

    /** What to know about the wish before it is done; may be empty. */
    StringProperty noteProperty() {
        return note;
    }

    /** Why it cannot be done; empty if nothing stands against it. */
    StringProperty problemProperty() {
        return problem;
    }

    /** How far it is, or how it ended. */
    StringProperty statusProperty() {
        return status;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** The end of the text before the place. */
    StringProperty contextProperty() {
        return context;
    }

    /** The text of the open segment up to the place: all that is seen without memory. */
    StringProperty openTextProperty() {
        return openText;
    }

    /** What was written with memory. */
    StringProperty withMemoryProperty() {
        return withMemory;
    }

    /** What was written without memory. */
    StringProperty withoutMemoryProperty() {
        return withoutMemory;
    }

    Wish wish() {
        return new Wish(openTokens.get(), newTokens.get(), greedy.get(), temperature.get(), topP.get(), seed.get(), official.get());
    }
}
