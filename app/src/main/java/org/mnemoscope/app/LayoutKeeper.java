package org.mnemoscope.app;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.mnemoscope.app.workspace.WindowLayout;

/** Puts the window where it was, and says where it is. */
final class LayoutKeeper {
    private final Stage stage;
    private final SplitPane across;
    private final SplitPane down;

    LayoutKeeper(Stage stage, SplitPane across, SplitPane down) {
        this.stage = stage;
        this.across = across;
        this.down = down;
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

    /** Divides the panes; once the window is shown, for a split pane without a size moves its dividers. */
    void applyDividers(WindowLayout layout) {
        across.setDividerPositions(layout.left(), layout.right());
        down.setDividerPositions(layout.bottom());
    }

    /** Where the window is now; a maximized window keeps the size it had before. */
    WindowLayout read(WindowLayout before) {
        double[] columns = across.getDividerPositions();
        double row = down.getDividerPositions()[0];
        return stage.isMaximized()
                ? new WindowLayout(before.x(), before.y(), before.width(), before.height(), true, columns[0], columns[1], row)
                : new WindowLayout(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false, columns[0], columns[1], row);
    }
}
