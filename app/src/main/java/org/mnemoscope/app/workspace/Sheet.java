package org.mnemoscope.app.workspace;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A page laid over the window, which it darkens: it scrolls if need be, and the button that closes it is always in sight below.
 * A click beside it closes it too; the focus goes back to who had it, also in another window.
 */
public final class Sheet extends StackPane {
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final Supplier<? extends Node> page;
    private final List<Button> others;
    private final Button close;
    /** Before and behind all controls, from where Tab goes to the first and the last of them. */
    private final Region beginning = edge();
    private final Region end = edge();
    private @Nullable Node focusBefore;
    private Optional<Stage> windowBefore = Optional.empty();

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
        VBox sheet = new VBox(beginning, scroll, foot, end);
        sheet.getStyleClass().add("sheet");
        sheet.setMaxWidth(Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        getScene().focusOwnerProperty().addListener((property, before, now) -> keepFocus(before, now));
        applyCss(); // controls have their skins at once, and take the first focus and the first key
    }

    private static Region edge() {
        Region edge = new Region();
        edge.setManaged(false);
        return edge;
    }

    /** Tab goes round in the page: what it covers must not get the keyboard. */
    private void keepFocus(@Nullable Node before, @Nullable Node now) {
        if (isShown() && now != null && !isOnASheet(now)) {
            boolean back = before != close;
            Event.fireEvent(back ? end : beginning, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
        }
    }

    /** Another sheet may lie on this one. */
    private static boolean isOnASheet(Node node) {
        Node part = node;
        while (part != null && !(part instanceof Sheet)) {
            part = part.getParent();
        }
        return part != null;
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
            windowBefore = WindowFocus.bringTo(this);
            close.requestFocus();
        } else if (focusBefore != null) {
            focusBefore.requestFocus();
            windowBefore.ifPresent(WindowFocus::raise);
        }
    }

    private void hideIfBeside(Object target) {
        if (target == this) {
            hide();
        }
    }
}
