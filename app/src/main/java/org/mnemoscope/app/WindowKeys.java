package org.mnemoscope.app;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Commands;

/**
 * The keys of all actions, in every window. Menus alone will not do: windows of their own have none, and for keys without a modifier a
 * control in focus would take Space or Escape, and the menu bar F10.
 */
final class WindowKeys {
    private final Commands commands;
    private final Runnable escape;

    /** @param escape what Escape does */
    WindowKeys(Commands commands, Runnable escape) {
        this.commands = commands;
        this.escape = escape;
    }

    void install(Scene scene) {
        // Before the control in focus, which may use arrow keys, Space or Escape for itself whatever else is held down ...
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Node focused = scene.getFocusOwner();
            boolean done = event.getCode() == KeyCode.ESCAPE ? escaped(focused) : !wants(focused, event) && used(event);
            if (done) {
                event.consume();
            }
        });
        // ... but after one that takes text: Ctrl+Z there is its own.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (scene.getFocusOwner() instanceof TextInputControl && !isLetter(event) && used(event)) {
                event.consume();
            }
        });
    }

    private boolean escaped(@Nullable Node focused) {
        if (isOpen(focused)) {
            return false; // a list or menu that hangs open closes itself
        }
        escape.run();
        return true;
    }

    private boolean used(KeyEvent event) {
        Optional<Action> action = actionOf(plain(event));
        action.ifPresent(commands::run);
        return action.isPresent();
    }

    private Optional<Action> actionOf(KeyEvent event) {
        for (Action action : commands.actions()) {
            KeyCombination keys = commands.keysOf(action).get();
            if (keys != null && keys.match(event)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** Keys of the number pad as their twins, and plus, which shares its key with equals on some keyboards. */
    private static KeyEvent plain(KeyEvent event) {
        KeyCode code = switch (event.getCode()) {
            case PLUS, ADD -> KeyCode.EQUALS;
            case SUBTRACT -> KeyCode.MINUS;
            case NUMPAD0 -> KeyCode.DIGIT0;
            default -> event.getCode();
        };
        return new KeyEvent(event.getEventType(), event.getCharacter(), event.getText(), code,
                event.isShiftDown() && event.getCode() != KeyCode.PLUS, event.isControlDown(), event.isAltDown(), event.isMetaDown());
    }

    private static boolean isOpen(@Nullable Node focused) {
        return focused instanceof ComboBoxBase<?> box && box.isShowing()
                || focused instanceof MenuButton menu && menu.isShowing();
    }

    /** Letters go to who types; Space also to a button that was reached by keyboard; a button merely clicked before gives it up. */
    private static boolean wants(@Nullable Node focused, KeyEvent event) {
        boolean button = (focused instanceof ButtonBase || focused instanceof ComboBoxBase) && focused.isFocusVisible();
        return focused instanceof TextInputControl && !event.getCode().isFunctionKey() || button && event.getCode() == KeyCode.SPACE;
    }

    private static boolean isLetter(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
    }
}
