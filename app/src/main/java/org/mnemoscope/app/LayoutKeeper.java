package org.mnemoscope.app;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mnemoscope.app.workspace.WindowLayout;

/** Puts the window where it was, and says where it is. */
final class LayoutKeeper {
    private final Stage stage;

    LayoutKeeper(Stage stage) {
        this.stage = stage;
    }

    /** A window that would lie outside every screen, as after a monitor is gone, is put in the middle of the first. */
    void apply(WindowLayout layout) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(WindowLayout.MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(WindowLayout.MIN_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.min(layout.width(), screen.getWidth()));
        stage.setHeight(Math.min(layout.height(), screen.getHeight()));
        boolean visible = !Screen.getScreensForRectangle(layout.x() + 50, layout.y(), 200, 50).isEmpty();
        if (visible && !layout.equals(WindowLayout.DEFAULT)) {
            stage.setX(layout.x());
            stage.setY(layout.y());
        } else {
            stage.centerOnScreen();
        }
        stage.setMaximized(layout.maximized());
    }

    /** Where the window is now; a maximized window keeps the size and place that it had before. */
    WindowLayout read(WindowLayout before) {
        return stage.isMaximized() || stage.isFullScreen()
                ? new WindowLayout(before.x(), before.y(), before.width(), before.height(), stage.isMaximized())
                : new WindowLayout(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    }
}
