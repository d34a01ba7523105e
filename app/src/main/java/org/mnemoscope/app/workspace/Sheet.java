package org.mnemoscope.app.workspace;

import atlantafx.base.controls.ModalPane;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a modal pane shows: a page that scrolls if need be, and below it the button that closes, always in sight. */
public final class Sheet extends VBox {
    /** A modal pane for sheets: hidden at first, without animation, and giving the focus back to who had it. */
    public static ModalPane modal(Pos alignment) {
        ModalPane pane = new ModalPane();
        pane.setAlignment(alignment);
        pane.usePredefinedTransitionFactories(null);
        AtomicReference<@Nullable Node> focusBefore = new AtomicReference<>();
        pane.contentProperty().addListener((property, before, now) -> {
            if (now != null) {
                focusBefore.set(pane.getScene().getFocusOwner());
            }
        });
        pane.displayProperty().addListener((property, before, shown) -> {
            Node hadFocus = focusBefore.get();
            if (!shown) {
                pane.setContent(null); // or its controls could still be reached by Tab
                if (hadFocus != null) {
                    hadFocus.requestFocus();
                }
            }
        });
        return pane;
    }

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
