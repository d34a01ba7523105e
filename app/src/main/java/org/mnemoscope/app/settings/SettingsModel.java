package org.mnemoscope.app.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.ReadingCondition;

/** What the settings pane shows and takes. */
public final class SettingsModel {
    /** The rounding of the recall as the person chooses it. */
    public enum Precision {
        AS_MODEL,
        FP32,
        BF16
    }

    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final Map<ReadingCondition, BooleanProperty> wanted = new EnumMap<>(ReadingCondition.class);
    private final Map<ReadingCondition, BooleanProperty> possible = new EnumMap<>(ReadingCondition.class);
    private final Map<ReadingCondition, StringProperty> reason = new EnumMap<>(ReadingCondition.class);
    private final ObjectProperty<Precision> precision = new SimpleObjectProperty<>(this, "precision", Precision.AS_MODEL);
    private final StringProperty segmentLimit = new SimpleStringProperty(this, "segmentLimit", "");
    private final BooleanProperty topTokens = new SimpleBooleanProperty(this, "topTokens");
    private final StringProperty device = new SimpleStringProperty(this, "device", "auto");
    private final ObjectProperty<BackbonePrecision> dtype = new SimpleObjectProperty<>(this, "dtype", BackbonePrecision.AUTO);
    private final StringProperty libtorch = new SimpleStringProperty(this, "libtorch", "");
    private final StringProperty gpu = new SimpleStringProperty(this, "gpu", "");
    private final BooleanProperty memoryCache = new SimpleBooleanProperty(this, "memoryCache", true);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ObjectProperty<Integer> percent = new SimpleObjectProperty<>(this, "percent", 100);
    private final StringProperty cost = new SimpleStringProperty(this, "cost", "");
    private final StringProperty effective = new SimpleStringProperty(this, "effective", "");
    private final StringProperty runFolder = new SimpleStringProperty(this, "runFolder", "");

    public SettingsModel() {
        for (ReadingCondition condition : ReadingCondition.values()) {
            wanted.put(condition, new SimpleBooleanProperty());
            possible.put(condition, new SimpleBooleanProperty(true));
            reason.put(condition, new SimpleStringProperty(""));
        }
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether a condition is to be read. */
    public BooleanProperty wantedProperty(ReadingCondition condition) {
        return of(wanted, condition);
    }

    /** Whether the loaded model allows a condition. */
    public BooleanProperty possibleProperty(ReadingCondition condition) {
        return of(possible, condition);
    }

    /** Why the loaded model does not allow a condition; empty if it does. */
    public StringProperty reasonProperty(ReadingCondition condition) {
        return of(reason, condition);
    }

    public ObjectProperty<Precision> precisionProperty() {
        return precision;
    }

    /** A whole number of segments, or empty for the whole text. */
    public StringProperty segmentLimitProperty() {
        return segmentLimit;
    }

    /** Whether the likeliest tokens are kept at every token. */
    public BooleanProperty topTokensProperty() {
        return topTokens;
    }

    /** Whether a reading begins with the precomputed memories that lie with a model. */
    public BooleanProperty memoryCacheProperty() {
        return memoryCache;
    }

    public StringProperty deviceProperty() {
        return device;
    }

    /** Number format of the backbone. */
    public ObjectProperty<BackbonePrecision> dtypeProperty() {
        return dtype;
    }

    /** Folder with a libtorch of the person's own; empty for the program's. */
    public StringProperty libtorchProperty() {
        return libtorch;
    }

    /** Why models run, or do not run, on a GPU. */
    public StringProperty gpuProperty() {
        return gpu;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The size of everything in the window, in percent. */
    public ObjectProperty<Integer> percentProperty() {
        return percent;
    }

    /** What the conditions cost, in a sentence. */
    public StringProperty costProperty() {
        return cost;
    }

    /** What the next reading will use, in a sentence. */
    public StringProperty effectiveProperty() {
        return effective;
    }

    public StringProperty runFolderProperty() {
        return runFolder;
    }

    private static <P> P of(Map<ReadingCondition, P> map, ReadingCondition condition) {
        P property = map.get(condition);
        if (property == null) {
            throw new IllegalStateException("no property for " + condition);
        }
        return property;
    }
}
