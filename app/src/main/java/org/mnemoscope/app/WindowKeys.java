package org.mnemoscope.app;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;

/**
 * The keys without a modifier: Space, F10, Escape. Menus alone will not do for them: a control in focus would take Space, and
 * the menu bar F10.
 */
final class WindowKeys {
    private final Commands commands;
    private final Runnable closeNotice;

    /** @param closeNotice what Escape does when there is nothing to stop */
    WindowKeys(Commands commands, Runnable closeNotice) {
        this.commands = commands;
        this.closeNotice = closeNotice;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::unused);
    }

    private void pressed(KeyEvent event, @Nullable Node focused) {
        if (event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode() == KeyCode.F10) {
            commands.run(Command.STEP);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && !wantsSpace(focused)) {
            commands.run(Command.PLAY);
            event.consume();
        }
    }

    private void unused(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!commands.run(Command.STOP)) {
                closeNotice.run();
            }
            event.consume();
        }
    }

    /** Space goes to who types, and to a button that was reached by keyboard; a button merely clicked before gives it up. */
    private static boolean wantsSpace(@Nullable Node focused) {
        return focused instanceof TextInputControl
                || (focused instanceof ButtonBase || focused instanceof ComboBoxBase) && focused.isFocusVisible();
    }
}
