package org.mnemoscope.app.checkpoint;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

/** What the form for a bare checkpoint shows and takes. */
public final class CheckpointModel {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final StringProperty checkpoint = new SimpleStringProperty(this, "checkpoint", "");
    private final StringProperty backbone = new SimpleStringProperty(this, "backbone", "");
    private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
    private final Map<Field, StringProperty> errors = new EnumMap<>(Field.class);
    private final BooleanProperty lengthIsWindow = new SimpleBooleanProperty(this, "lengthIsWindow", true);
    private final ObjectProperty<HalfRule> halfRule = new SimpleObjectProperty<>(this, "halfRule", HalfRule.ROUND);
    private final ObjectProperty<RecallScale> scale = new SimpleObjectProperty<>(this, "scale", RecallScale.AUTO);
    private final ObjectProperty<RecallPrecision> precision = new SimpleObjectProperty<>(this, "precision", RecallPrecision.BF16);
    private final StringProperty known = new SimpleStringProperty(this, "known", "");
    private final StringProperty sources = new SimpleStringProperty(this, "sources", "");
    private final StringProperty problems = new SimpleStringProperty(this, "problems", "");
    private final BooleanProperty loadable = new SimpleBooleanProperty(this, "loadable");

    public CheckpointModel() {
        for (Field field : Field.values()) {
            typed.put(field, new SimpleStringProperty(""));
            errors.put(field, new SimpleStringProperty(""));
        }
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    StringProperty checkpointProperty() {
        return checkpoint;
    }

    /** The backbone folder; empty until one is found or chosen. */
    StringProperty backboneProperty() {
        return backbone;
    }

    StringProperty typedProperty(Field field) {
        return of(typed, field);
    }

    /** What is wrong with a field; empty if nothing is. */
    StringProperty errorProperty(Field field) {
        return of(errors, field);
    }

    BooleanProperty lengthIsWindowProperty() {
        return lengthIsWindow;
    }

    ObjectProperty<HalfRule> halfRuleProperty() {
        return halfRule;
    }

    ObjectProperty<RecallScale> scaleProperty() {
        return scale;
    }

    ObjectProperty<RecallPrecision> precisionProperty() {
        return precision;
    }

    /** What follows from tensors and configuration files. */
    StringProperty knownProperty() {
        return known;
    }

    /** Where the proposed values come from. */
    StringProperty sourcesProperty() {
        return sources;
    }

    /** Why these files and settings cannot be loaded together; empty if they can. */
    StringProperty problemsProperty() {
        return problems;
    }

    /** Whether the model can be loaded as it stands here. */
    BooleanProperty loadableProperty() {
        return loadable;
    }

    Entries entries() {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        typed.forEach((field, text) -> texts.put(field, text.get()));
        return new Entries(texts, lengthIsWindow.get(), halfRule.get(), scale.get(), precision.get());
    }

    private static StringProperty of(Map<Field, StringProperty> map, Field field) {
        StringProperty property = map.get(field);
        if (property == null) {
            throw new IllegalStateException("no property for " + field);
        }
        return property;
    }
}
