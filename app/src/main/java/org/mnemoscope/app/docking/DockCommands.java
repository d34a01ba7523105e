package org.mnemoscope.app.docking;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.DockNode.Side;
import org.mnemoscope.app.workspace.DockNode.Tabs;

/** What the keyboard does with the current view: everything that the mouse can do by dragging, and more. */
public final class DockCommands {
    private final DockSpace space;

    private DockCommands(DockSpace space) {
        this.space = space;
    }

    /** @param standard the layout that a reset goes back to */
    public static void connect(DockSpace space, Commands commands, Supplier<DockLayout> standard) {
        DockCommands deeds = new DockCommands(space);
        commands.on(Command.SPLIT_RIGHT, () -> deeds.now(id -> deeds.split(id, Side.RIGHT)));
        commands.on(Command.SPLIT_DOWN, () -> deeds.now(id -> deeds.split(id, Side.BOTTOM)));
        commands.on(Command.MOVE_ON, () -> deeds.now(deeds::moveOn));
        commands.on(Command.DETACH, () -> deeds.now(space::detachOrBringBack));
        commands.on(Command.CLOSE_VIEW, () -> deeds.now(space::close));
        commands.on(Command.NEXT_TAB, () -> deeds.now(id -> deeds.tab(id, 1)));
        commands.on(Command.PREVIOUS_TAB, () -> deeds.now(id -> deeds.tab(id, -1)));
        commands.on(Command.NEXT_PANE, () -> deeds.now(deeds::nextPane));
        commands.on(Command.RESET_LAYOUT, () -> space.use(standard.get()));
    }

    private void now(Consumer<String> deed) {
        space.current().ifPresent(deed);
    }

    private void split(String id, Side side) {
        space.move(id, space.layout().split(id, id, side));
    }

    /** Into the next tabs, as the last of them. */
    private void moveOn(String id) {
        Tabs next = areaAfter(id);
        if (!next.views().contains(id)) {
            space.move(id, space.layout().tabbed(id, next.front()));
        }
    }

    private void nextPane(String id) {
        space.show(areaAfter(id).front());
    }

    private void tab(String id, int step) {
        List<String> views = space.layout().areaOf(id).orElseThrow().views();
        space.show(views.get(Math.floorMod(views.indexOf(id) + step, views.size())));
    }

    private Tabs areaAfter(String id) {
        List<Tabs> all = space.layout().areas().toList();
        int own = all.indexOf(space.layout().areaOf(id).orElseThrow());
        return all.get((own + 1) % all.size());
    }
}
