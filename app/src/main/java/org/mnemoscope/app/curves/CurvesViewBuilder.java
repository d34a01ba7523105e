package org.mnemoscope.app.curves;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.curve.PerplexityView;

/** Perplexity by segment with its head line. */
public final class CurvesViewBuilder {
    private CurvesViewBuilder() {}

    public static Region build(PerplexityView view) {
        VBox pane = new VBox(PaneHeader.of(Texts.get("app.curves.title"), view.optionsBar()), view);
        pane.getStyleClass().addAll("pane", "curves-pane");
        VBox.setVgrow(view, Priority.ALWAYS);
        return pane;
    }
}
