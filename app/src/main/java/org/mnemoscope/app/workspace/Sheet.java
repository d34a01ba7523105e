package org.mnemoscope.app.workspace;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a modal pane shows: a page that scrolls if need be, and below it the button that closes, always in sight. */
public final class Sheet extends VBox {
    public Sheet(Node page, Button close) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox foot = new HBox(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("sheet-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("sheet");
        getChildren().setAll(scroll, foot);
        setMaxWidth(Region.USE_PREF_SIZE);
        // The keys belong to the sheet from the moment it can be seen; before that it cannot take the focus.
        sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                close.requestFocus();
            }
        });
    }
}
