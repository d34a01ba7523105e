package org.mnemoscope.app.status;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The line at the bottom edge. */
public final class StatusViewBuilder {
    private StatusViewBuilder() {}

    public static Region build(StatusModel model) {
        Label recording = part(model.recordingProperty(), Texts.get("app.status.recording_hint"));
        recording.setId("recording-status");
        recording.setMinWidth(0); // the name of the run file gives way first
        recording.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        recording.getTooltip().textProperty().bind(
                model.recordingProperty().map(text -> Texts.get("app.status.recording_hint") + "\n" + text));
        Label settings = part(model.settingsProperty(), Texts.get("app.status.settings_hint"));
        settings.getTooltip().textProperty().bind(model.defaultedProperty().map(
                defaulted -> (Texts.get("app.status.settings_hint") + "\n" + defaulted).strip()));
        HBox line = new HBox(
                part(model.deviceProperty(), Texts.get("app.status.device_hint")),
                part(model.speedProperty(), Texts.get("app.status.speed_hint")),
                settings,
                part(model.conditionsProperty(), Texts.get("app.status.conditions_hint")),
                PaneHeader.spacer(),
                recording);
        line.getStyleClass().add("status-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label part(ObservableValue<String> text, String hint) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setTooltip(Tips.of(hint));
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
