package org.mnemoscope.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Sheet;

/**
 * The keys without a modifier: Space, F10, Escape. Menus alone will not do for them: a control in focus would take Space or Escape,
 * and the menu bar F10.
 */
final class WindowKeys {
    private final Commands commands;
    private final List<Sheet> sheets;
    private final Runnable closeNotice;

    /**
     * @param sheets      what Escape closes first
     * @param closeNotice what Escape does when there is nothing to close and nothing to stop
     */
    WindowKeys(Commands commands, List<Sheet> sheets, Runnable closeNotice) {
        this.commands = commands;
        this.sheets = sheets;
        this.closeNotice = closeNotice;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (plain && used(event.getCode(), scene.getFocusOwner())) {
                event.consume();
            }
        });
    }

    private boolean used(KeyCode key, @Nullable Node focused) {
        if (key == KeyCode.ESCAPE && !isOpen(focused)) {
            escape();
            return true;
        }
        Optional<Command> command = key == KeyCode.F10
                ? Optional.of(Command.STEP)
                : key == KeyCode.SPACE && !wantsSpace(focused) ? Optional.of(Command.PLAY) : Optional.empty();
        command.ifPresent(commands::run);
        return command.isPresent();
    }

    private void escape() {
        Optional<Sheet> open = sheets.stream().filter(Sheet::isShown).findFirst();
        if (open.isPresent()) {
            open.get().hide();
        } else if (!commands.run(Command.STOP) && !commands.run(Command.STOP_WRITING)) {
            closeNotice.run();
        }
    }

    /** A list or menu that hangs open closes itself. */
    private static boolean isOpen(@Nullable Node focused) {
        return focused instanceof ComboBoxBase<?> box && box.isShowing()
                || focused instanceof MenuButton menu && menu.isShowing();
    }

    /** Space goes to who types, and to a button that was reached by keyboard; a button merely clicked before gives it up. */
    private static boolean wantsSpace(@Nullable Node focused) {
        return focused instanceof TextInputControl
                || (focused instanceof ButtonBase || focused instanceof ComboBoxBase) && focused.isFocusVisible();
    }
}
