package org.mnemoscope.app.recall;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which view of the memory is in front. */
public final class RecallModel {
    /** The tabs, from left to right. */
    public enum Tab {
        RECALL,
        MEMORY_MAP,
        CONTINUATION
    }

    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.RECALL);

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }
}
