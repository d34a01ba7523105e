package org.mnemoscope.app.docking;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.DockNode.Side;

/**
 * A tab dragged by the mouse: onto other tabs, to an edge of a pane to split it, out of every window to get one of its own. What
 * would happen is shown under the mouse; Esc or the right button leaves the tab where it was.
 */
final class TabDrag {
    private static final double THRESHOLD = 8;
    /** So much of a pane, at each of its edges, splits it. */
    private static final double EDGE = 0.25;
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;

    private final ToggleButton tab;
    private final String view;
    private final DockSpace space;
    private final Region mark = new Region();
    private @Nullable Point2D start;
    private boolean dragging;
    private boolean cancelled;

    TabDrag(ToggleButton tab, String view, DockSpace space) {
        this.tab = tab;
        this.view = view;
        this.space = space;
        mark.getStyleClass().add("dock-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
    }

    void install() {
        tab.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            start = event.getButton() == MouseButton.PRIMARY ? new Point2D(event.getScreenX(), event.getScreenY()) : null;
            dragging &= start != null;
            cancelled = false;
            hideMark();
        });
        tab.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        tab.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private void dragged(MouseEvent event) {
        if (start == null) {
            return;
        }
        dragging |= start.distance(event.getScreenX(), event.getScreenY()) > THRESHOLD;
        if (dragging) {
            space.dragBegun(this::cancel);
            hideMark();
            target(event).ifPresent(target -> showMark(target, sideAt(target, event)));
            event.consume();
        }
    }

    /** The tab stays where it was, wherever it is let go. */
    private void cancel() {
        start = null;
        dragging = false;
        cancelled = true;
        tab.disarm();
        hideMark();
    }

    private void released(MouseEvent event) {
        boolean drop = dragging && start != null;
        space.dragEnded();
        if (cancelled) {
            event.consume();
            tab.disarm();
        }
        dragging = false;
        start = null;
        hideMark();
        if (!drop) {
            return;
        }
        event.consume(); // or the tab would be pressed as well
        tab.disarm();
        Optional<DockArea> target = target(event);
        if (target.isPresent()) {
            drop(target.get(), event);
        } else if (!isInsideAWindow(event)) {
            space.move(view, space.layout().detached(view, event.getScreenX() - 40, event.getScreenY() - 10, WIDTH, HEIGHT));
        }
    }

    private void drop(DockArea target, MouseEvent event) {
        DockLayout now = space.layout();
        Side side = sideAt(target, event);
        String beside = target.frontView().id();
        boolean onTabs = isOverHeader(target, event);
        DockLayout next = side != null
                ? now.split(view, beside, side)
                : onTabs ? reordered(now, target, event) : now.tabbed(view, beside);
        space.move(view, next);
    }

    private DockLayout reordered(DockLayout now, DockArea target, MouseEvent event) {
        int place = target.placeAt(event.getSceneX());
        String beside = target.frontView().id();
        int own = now.areaOf(beside).orElseThrow().views().indexOf(view);
        return now.tabbed(view, beside, own >= 0 && own < place ? place - 1 : place);
    }

    private Optional<DockArea> target(MouseEvent event) {
        return space.areaAt(event.getScreenX(), event.getScreenY());
    }

    private boolean isInsideAWindow(MouseEvent event) {
        var window = tab.getScene().getWindow();
        return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight())
                .contains(event.getScreenX(), event.getScreenY());
    }

    private static boolean isOverHeader(DockArea target, MouseEvent event) {
        return target.screenToLocal(event.getScreenX(), event.getScreenY()).getY() < target.header().getHeight();
    }

    /** The edge that a tab dropped here would split at; null in the middle and on the tabs. */
    private static @Nullable Side sideAt(DockArea target, MouseEvent event) {
        Point2D at = target.screenToLocal(event.getScreenX(), event.getScreenY());
        double top = target.header().getHeight();
        if (at.getY() < top) {
            return null;
        }
        double x = at.getX() / target.getWidth();
        double y = (at.getY() - top) / (target.getHeight() - top);
        double least = Math.min(Math.min(x, 1 - x), Math.min(y, 1 - y));
        if (least > EDGE) {
            return null;
        }
        return least == x ? Side.LEFT : least == 1 - x ? Side.RIGHT : least == y ? Side.TOP : Side.BOTTOM;
    }

    private void showMark(DockArea target, @Nullable Side side) {
        if (!(target.getScene().getRoot() instanceof Pane root)) {
            return;
        }
        var area = root.sceneToLocal(target.localToScene(target.getLayoutBounds()));
        double width = side == Side.LEFT || side == Side.RIGHT ? area.getWidth() / 2 : area.getWidth();
        double height = side == Side.TOP || side == Side.BOTTOM ? area.getHeight() / 2 : area.getHeight();
        double x = side == Side.RIGHT ? area.getMaxX() - width : area.getMinX();
        double y = side == Side.BOTTOM ? area.getMaxY() - height : area.getMinY();
        root.getChildren().add(mark);
        mark.resizeRelocate(x, y, width, height);
    }

    private void hideMark() {
        if (mark.getParent() instanceof Pane root) {
            root.getChildren().remove(mark);
        }
    }
}
