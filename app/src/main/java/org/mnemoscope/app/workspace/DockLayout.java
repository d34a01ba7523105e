package org.mnemoscope.app.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mnemoscope.app.workspace.DockNode.Side;
import org.mnemoscope.app.workspace.DockNode.Split;
import org.mnemoscope.app.workspace.DockNode.Tabs;

/**
 * Where every view is: in the main window or in windows of their own. A view is in at most one place; a view in none is closed.
 * Never changes: each deed gives another layout.
 *
 * @param main    the main window's
 * @param windows the others
 */
public record DockLayout(DockNode main, List<Detached> windows) {
    /**
     * A window of its own.
     *
     * @param x, y          top left corner in screen pixels
     * @param width, height size of what is inside, in screen pixels
     */
    public record Detached(double x, double y, double width, double height, DockNode content) {
        private static final double SMALLEST = 100;
        private static final double LARGEST = 20_000;

        /** A settings file may hold numbers of no use. */
        public Detached {
            width = width >= SMALLEST && width < LARGEST ? width : 800;
            height = height >= SMALLEST && height < LARGEST ? height : 600;
            content = Objects.requireNonNullElse(content, DockNode.EMPTY);
        }

        Detached with(DockNode other) {
            return new Detached(x, y, width, height, other);
        }

        /** The same elsewhere. */
        public Detached at(double left, double top, double wide, double high) {
            return new Detached(left, top, wide, high, content);
        }
    }

    public DockLayout {
        main = Objects.requireNonNullElse(main, DockNode.EMPTY);
        windows = windows == null
                ? List.of()
                : windows.stream().filter(window -> window != null && !window.content().hasNone()).toList();
    }

    public static DockLayout of(DockNode main) {
        return new DockLayout(main, List.of());
    }

    public Stream<Tabs> areas() {
        return Stream.concat(main.areas(), windows.stream().flatMap(window -> window.content().areas()));
    }

    /** Every view that is somewhere. */
    public List<String> views() {
        return areas().flatMap(tabs -> tabs.views().stream()).toList();
    }

    public boolean has(String view) {
        return areaOf(view).isPresent();
    }

    /** The tabs that a view is among. */
    public Optional<Tabs> areaOf(String view) {
        return areas().filter(tabs -> tabs.views().contains(view)).findFirst();
    }

    /** Whether a view is in a window that is not the main one. */
    public boolean isDetached(String view) {
        return windows.stream().anyMatch(window -> window.content().views().contains(view));
    }

    /** Without a view. */
    public DockLayout without(String view) {
        return changed(node -> node instanceof Tabs tabs ? tabs.without(view) : node);
    }

    /** With a view as the tab at a place beside another view, and in front; its own place if it is the other. */
    public DockLayout tabbed(String view, String beside, int place) {
        DockLayout rest = view.equals(beside) ? this : without(view);
        return rest.changed(node ->
                node instanceof Tabs tabs && tabs.views().contains(beside) ? tabs.with(view, place) : node);
    }

    /** With a view as the last tab beside another. */
    public DockLayout tabbed(String view, String beside) {
        return view.equals(beside) ? inFront(view) : tabbed(view, beside, Integer.MAX_VALUE);
    }

    /** With a view at an edge of the tabs that another view is among; the same if those hold no view but this. */
    public DockLayout split(String view, String beside, Side side) {
        boolean alone = areaOf(beside).filter(tabs -> tabs.views().equals(List.of(view))).isPresent();
        if (alone) {
            return this;
        }
        Tabs fresh = new Tabs(List.of(view), view);
        String anchor = !view.equals(beside) ? beside : areaOf(view).orElseThrow().without(view).front();
        return without(view).changed(node -> {
            if (!(node instanceof Tabs tabs) || !tabs.views().contains(anchor)) {
                return node;
            }
            List<DockNode> parts = side.isFirst() ? List.of(fresh, tabs) : List.of(tabs, fresh);
            return new Split(side.isDown(), parts, List.of(0.5, 0.5));
        });
    }

    /** With a view in a window of its own, of these bounds. */
    public DockLayout detached(String view, double x, double y, double width, double height) {
        DockLayout rest = without(view);
        List<Detached> all = new ArrayList<>(rest.windows);
        all.add(new Detached(x, y, width, height, new Tabs(List.of(view), view)));
        return new DockLayout(rest.main, all);
    }

    /** With a view in the main window: beside another, or where that is not there, beside any, or alone. */
    public DockLayout opened(String view, Optional<String> beside) {
        List<String> others = without(view).main.views();
        Optional<String> anchor = beside.filter(others::contains).or(() -> others.stream().findFirst());
        return anchor.isPresent()
                ? tabbed(view, anchor.get())
                : new DockLayout(new Tabs(List.of(view), view), without(view).windows);
    }

    /** With a view that is somewhere before the others of its tabs. */
    public DockLayout inFront(String view) {
        return changed(node ->
                node instanceof Tabs tabs && tabs.views().contains(view) ? new Tabs(tabs.views(), view) : node);
    }

    /**
     * With other shares for the parts of a split.
     *
     * @param window the window's place in the list, or −1 for the main one
     * @param path   the way to the split: which part, and which part of that
     */
    public DockLayout shared(int window, List<Integer> path, List<Double> shares) {
        if (window < 0) {
            return new DockLayout(shared(main, path, shares), windows);
        }
        List<Detached> all = new ArrayList<>(windows);
        all.set(window, all.get(window).with(shared(all.get(window).content(), path, shares)));
        return new DockLayout(main, all);
    }

    /** With the views that are known, each once: a settings file may be of another version. */
    public DockLayout known(Set<String> ids) {
        Set<String> seen = new HashSet<>();
        return changed(node -> node instanceof Tabs tabs
                ? new Tabs(tabs.views().stream().filter(id -> ids.contains(id) && seen.add(id)).toList(), tabs.front())
                : node);
    }

    /** With other places of the windows, in the same order. */
    public DockLayout withWindows(List<Detached> others) {
        return new DockLayout(main, others);
    }

    private DockLayout changed(UnaryOperator<DockNode> change) {
        return new DockLayout(main.changed(change),
                windows.stream().map(window -> window.with(window.content().changed(change))).toList());
    }

    private static DockNode shared(DockNode node, List<Integer> path, List<Double> shares) {
        Split split = (Split) node;
        if (path.isEmpty()) {
            return new Split(split.down(), split.parts(), shares);
        }
        List<DockNode> parts = new ArrayList<>(split.parts());
        parts.set(path.get(0), shared(parts.get(path.get(0)), path.subList(1, path.size()), shares));
        return new Split(split.down(), parts, split.shares());
    }
}
