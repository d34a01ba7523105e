package org.mnemoscope.app.modelcard;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.model.ModelCard;

/** The model card that is shown. */
public final class ModelCardModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ObjectProperty<@Nullable ModelCard> card = new SimpleObjectProperty<>(this, "card");
    private final StringProperty document = new SimpleStringProperty(this, "document", "");
    private final StringProperty placement = new SimpleStringProperty(this, "placement", "");
    private final BooleanProperty loadable = new SimpleBooleanProperty(this, "loadable");

    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The card shown last, or null. */
    public ObjectProperty<@Nullable ModelCard> cardProperty() {
        return card;
    }

    /** The folder's own MODEL_CARD.md; empty if there is none. */
    public StringProperty documentProperty() {
        return document;
    }

    /** Where the card's model is loaded, in a few words; empty if it is not. */
    public StringProperty placementProperty() {
        return placement;
    }

    /** Whether the model is not loaded but could be. */
    public BooleanProperty loadableProperty() {
        return loadable;
    }
}
