package org.mnemoscope.app.workspace;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Which of the program's windows has the keyboard. */
public final class WindowFocus {
    private WindowFocus() {}

    /** Gives the keyboard to the window that a control is in; answers the window that had it, if that was another one. */
    public static Optional<Stage> bringTo(Node control) {
        Window own = control.getScene().getWindow();
        List<Stage> others = Window.getWindows().stream().filter(window -> window instanceof Stage && window != own).map(Stage.class::cast).toList();
        if (!others.isEmpty()) { // even if it has the keyboard: the desktop may be about to give that to another
            raise(own);
        }
        return others.stream().filter(Window::isFocused).findFirst();
    }

    /** Brings a window before the others, with the keyboard. */
    public static void raise(Window window) {
        if (window instanceof Stage stage && stage.isShowing()) {
            stage.toFront();
            stage.requestFocus();
        }
    }
}
