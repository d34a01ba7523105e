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
    private boolean divided;

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

    /**
     * Divides the panes, once they are seen for the first time: before that the window has not its size yet, and a split pane whose
     * size changes moves its dividers.
     */
    void divide(WindowLayout layout) {
        if (!divided) {
            divided = true;
            across.setDividerPositions(layout.left(), layout.right());
            down.setDividerPositions(layout.bottom());
        }
    }

    /** Where the window is now; a maximized window keeps the size it had before, panes never seen their shares. */
    WindowLayout read(WindowLayout before) {
        WindowLayout bounds = stage.isMaximized()
                ? before
                : new WindowLayout(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false, 0, 0, 0);
        double[] columns = divided ? across.getDividerPositions() : new double[] {before.left(), before.right()};
        double row = divided ? down.getDividerPositions()[0] : before.bottom();
        return new WindowLayout(
                bounds.x(), bounds.y(), bounds.width(), bounds.height(), stage.isMaximized(), columns[0], columns[1], row);
    }
}
