package org.mnemoscope.app.docking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.DockNode;
import org.mnemoscope.app.workspace.DockNode.Split;
import org.mnemoscope.app.workspace.DockNode.Tabs;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.visualizers.common.Texts;

/**
 * Shows a {@link DockLayout} and changes it: in the main window and in windows of their own. Views are made when they are first
 * shown and let go when they are closed. Belongs to the FX thread.
 */
public final class DockSpace {
    private final Commands commands;
    private final Function<String, DockView> maker;
    private final Function<String, Optional<String>> neighbour;
    private final DockWindows windows;
    private final StackPane root = new StackPane();
    private final List<DockArea> areas = new ArrayList<>();
    private final Map<String, DockView> open = new LinkedHashMap<>();
    private final ObjectProperty<DockLayout> layout = new SimpleObjectProperty<>(this, "layout", DockLayout.of(DockNode.EMPTY));
    private final ReadOnlyObjectWrapper<@Nullable String> alone = new ReadOnlyObjectWrapper<>(this, "alone");
    private String current = "";
    /** Whether the main window's views are in it: while the start page covers them, none is made or laid out. */
    private boolean drawn;
    /** Ends the drag of a tab that is under way. */
    private @Nullable Runnable dragCanceller;

    /**
     * @param commands  for the menus of tabs
     * @param maker     makes a view, by id
     * @param neighbour finds the open view beside which a closed one belongs, by its id; empty if there is none
     * @param dress     gives windows of their own style sheets and keys
     * @param owner     the main window
     */
    public DockSpace(
            Commands commands,
            Function<String, DockView> maker,
            Function<String, Optional<String>> neighbour,
            Consumer<Scene> dress,
            Stage owner) {
        this.commands = commands;
        this.maker = maker;
        this.neighbour = neighbour;
        windows = new DockWindows(this, dress, owner);
        root.getStyleClass().add("dock-space");
        root.visibleProperty().subscribe(seen -> {
            if (seen && !drawn) {
                draw();
            }
        });
    }

    /** What the main window shows. */
    public Region root() {
        return root;
    }

    public DockLayout layout() {
        return layout.get();
    }

    /** Shows another arrangement of the views. */
    public void use(DockLayout next) {
        layout.set(next);
        alone.set(null);
        open.values().stream().filter(view -> !next.has(view.id())).toList().forEach(this::letGo);
        draw();
    }

    /** The layout with the windows where they are now, as it is to be kept. */
    public DockLayout toKeep() {
        return layout().withWindows(windows.whereTheyAre(layout().windows()));
    }

    /** The view that deeds are about: the one that was used last, if it is still in front. */
    public Optional<String> current() {
        Optional<String> used = layout().areas().map(Tabs::front).filter(current::equals).findFirst();
        return used.isPresent() ? used : layout().areas().map(Tabs::front).filter(id -> !id.isEmpty()).findFirst();
    }

    /** Makes a view the current one. */
    void touched(String id) {
        current = id;
    }

    /** Whether a view is seen now. */
    public boolean isSeen(String id) {
        return layout().areas().anyMatch(tabs -> tabs.front().equals(id));
    }

    /** The view that alone is seen in the main window, or null. */
    public ReadOnlyObjectProperty<@Nullable String> aloneProperty() {
        return alone.getReadOnlyProperty();
    }

    /** Brings a view to the front, opens it if it is closed, and gives it the keyboard. */
    public void show(String id) {
        if (alone.get() != null && !id.equals(alone.get())) {
            alone.set(null);
            layout.set(layout().inFront(id));
            draw();
        }
        if (!layout().has(id)) {
            use(layout().opened(id, neighbour.apply(id)));
        } else if (!isSeen(id)) {
            layout.set(layout().inFront(id));
            areas.stream().filter(area -> area.has(id)).forEach(area -> area.showFront(id));
        }
        touched(id);
        windows.raise(id);
        view(id).focus();
    }

    /** Closes a view. */
    public void close(String id) {
        use(layout().without(id));
        current().ifPresent(next -> view(next).focus());
    }

    /** Moves a view; it keeps the keyboard. */
    public void move(String id, DockLayout next) {
        use(next);
        show(id);
    }

    /** Moves every view of a window back into the main window. */
    void bringBack(List<String> views) {
        DockLayout next = layout();
        for (String id : views) {
            next = next.opened(id, neighbour.apply(id).filter(other -> !layout().isDetached(other)));
        }
        use(next);
    }

    /** Moves a view into a window of its own, as large as it is now, or back into the main window. */
    public void detachOrBringBack(String id) {
        if (layout().isDetached(id)) {
            bringBack(List.of(id));
            show(id);
        } else {
            Region content = view(id).content();
            var place = content.localToScreen(0, 0);
            move(id, layout().detached(id, place == null ? 80 : place.getX() + 24, place == null ? 80 : place.getY() + 24,
                    content.getWidth(), content.getHeight()));
        }
    }

    /** Shows a view of the main window alone, or all again. */
    public void toggleAlone(String id) {
        boolean now = alone.get() == null && !layout().isDetached(id);
        alone.set(now ? id : null);
        draw();
        view(id).focus();
    }

    /** Lets the window of a detached view fill the screen, or not any more. */
    public void toggleFullScreen(String id) {
        if (view(id).content().getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }

    void dragBegun(Runnable canceller) {
        dragCanceller = canceller;
    }

    void dragEnded() {
        dragCanceller = null;
    }

    /** Leaves a tab that is being dragged where it was; true if one was. */
    public boolean cancelDrag() {
        Runnable canceller = dragCanceller;
        dragCanceller = null;
        if (canceller != null) {
            canceller.run();
        }
        return canceller != null;
    }

    /** The tabs whose head line or content lies under a point of the screen, in the window in front. */
    Optional<DockArea> areaAt(double screenX, double screenY) {
        return areas.stream()
                .filter(area -> area.getScene() != null && area.contains(area.screenToLocal(screenX, screenY)))
                .max(Comparator.comparing(area -> area.getScene().getWindow().isFocused()));
    }

    /** Closes the windows of their own; the layout still has them. */
    public void closeWindows() {
        windows.closeAll();
    }

    /** All windows are closed and all views let go. */
    public void close() {
        closeWindows();
        List.copyOf(open.values()).forEach(this::letGo);
    }

    /** What is seen of an open view, for tests. */
    public Region contentOf(String id) {
        return view(id).content();
    }

    DockView view(String id) {
        return open.computeIfAbsent(id, maker);
    }

    private void letGo(DockView view) {
        open.remove(view.id());
        areas.stream().filter(area -> area.has(view.id())).forEach(DockArea::empty);
        view.close().run();
    }

    private void draw() {
        areas.forEach(DockArea::empty);
        areas.clear();
        drawn = root.isVisible();
        if (drawn) {
            String single = alone.get();
            DockNode main = single == null ? layout().main() : new Tabs(List.of(single), single);
            root.getChildren().setAll(main.hasNone() ? empty() : drawn(main, -1, List.of()));
        } else {
            root.getChildren().clear();
        }
        windows.show(layout().windows());
    }

    /**
     * The controls for a part of a window.
     *
     * @param window the window's place in the layout, or −1 for the main one
     * @param path   the way to the part from the window's whole
     */
    Region drawn(DockNode node, int window, List<Integer> path) {
        if (node instanceof Split split) {
            List<Region> parts = new ArrayList<>();
            for (int i = 0; i < split.parts().size(); i++) {
                List<Integer> further = new ArrayList<>(path);
                further.add(i);
                parts.add(drawn(split.parts().get(i), window, further));
            }
            return new DockSplit(split.down(), parts, split.shares(), now -> layout.set(layout().shared(window, path, now)));
        }
        Tabs tabs = (Tabs) node;
        DockArea area = new DockArea(tabs, tabs.views().stream().map(this::view).toList(), this, commands);
        areas.add(area);
        return area;
    }

    private static Region empty() {
        return new StackPane(Labels.wrapped(Texts.get("app.dock.empty"), "dock-empty"));
    }
}
