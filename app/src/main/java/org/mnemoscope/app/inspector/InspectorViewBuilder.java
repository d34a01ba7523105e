package org.mnemoscope.app.inspector;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.inspector.InspectorView;

/** The inspector with its head line. */
public final class InspectorViewBuilder {
    private InspectorViewBuilder() {}

    public static Region build(InspectorView view) {
        VBox pane = new VBox(PaneHeader.of(Texts.get("app.inspector.title"), view.optionsBar()), view);
        pane.getStyleClass().add("pane");
        VBox.setVgrow(view, Priority.ALWAYS);
        return pane;
    }
}
