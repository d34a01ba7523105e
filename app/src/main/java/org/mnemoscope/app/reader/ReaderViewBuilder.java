package org.mnemoscope.app.reader;

import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.reader.ReadingView;

/** The reading pane with its head line. */
public final class ReaderViewBuilder {
    private ReaderViewBuilder() {}

    public static Region build(ReaderModel model, ReadingView view) {
        VBox pane = new VBox(PaneHeader.of(model.placeProperty(), view.optionsBar()), view);
        pane.getStyleClass().add("pane");
        VBox.setVgrow(view, Priority.ALWAYS);
        return pane;
    }
}
