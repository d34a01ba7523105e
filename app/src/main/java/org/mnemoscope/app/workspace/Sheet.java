package org.mnemoscope.app.workspace;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A page laid over the window, which it darkens: it scrolls if need be, and the button that closes it is always in sight below.
 * A click beside it closes it too; the focus goes back to who had it.
 */
public final class Sheet extends StackPane {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final Supplier<? extends Node> page;
    private final List<Button> others;
    private final Button close;
    private @Nullable Node focusBefore;

    public Sheet(Supplier<? extends Node> page, Button close, Pos alignment) {
        this(page, List.of(), close, alignment);
    }

    /**
     * A sheet whose page comes into the window when it is first shown: a start would style and lay out pages that nobody sees.
     *
     * @param page   makes the page
     * @param others buttons left of the one that closes; if none of them is a default button, the closing one is
     */
    public Sheet(Supplier<? extends Node> page, List<Button> others, Button close, Pos alignment) {
        this.page = page;
        this.others = List.copyOf(others);
        this.close = close;
        getStyleClass().add("sheet-scrim");
        setAlignment(alignment);
        setVisible(false);
        close.setOnAction(event -> hide());
        if (others.stream().noneMatch(Button::isDefaultButton)) {
            close.defaultButtonProperty().bind(shown);
        }
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> hideIfBeside(event.getTarget()));
        shown.addListener((property, before, now) -> show(now));
    }

    private void fill() {
        ScrollPane scroll = new ScrollPane(page.get());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        HBox foot = new HBox();
        foot.getChildren().addAll(others);
        foot.getChildren().add(close);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("sheet-foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        VBox sheet = new VBox(scroll, foot);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        applyCss(); // controls have their skins at once, and take the first focus and the first key
    }

    /** Whether the page covers the window. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public boolean isShown() {
        return shown.get();
    }

    public void hide() {
        shown.set(false);
    }

    private void show(boolean now) {
        if (now) {
            focusBefore = getScene().getFocusOwner();
            if (getChildren().isEmpty()) {
                fill();
            }
        }
        setVisible(now);
        if (now) {
            close.requestFocus();
        } else if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void hideIfBeside(Object target) {
        if (target == this) {
            hide();
        }
    }
}
