package org.mnemoscope.app.toolbar;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Recent;
import org.mnemoscope.visualizers.common.Texts;

/** The menus: every command, by what it is about. */
public final class MenuBarBuilder {
    private MenuBarBuilder() {}

    /** @param views going to each view */
    public static MenuBar build(ToolbarModel model, Commands commands, List<Action> views) {
        Menu file = menu(commands, Texts.get("app.menu.file"),
                Command.OPEN_TEXT, Command.OPEN_SAMPLE, null,
                Command.OPEN_MODEL, Command.OPEN_CHECKPOINT, Command.OPEN_DEMO_MODEL, null,
                Command.OPEN_RUN, Command.COMPARE_RUN, Command.COMPARE_NOTHING, Command.EXPORT_JSON, null,
                Command.START_PAGE, Command.QUIT);
        file.getItems().add(2, recent(Texts.get("app.menu.recent_texts"), model.texts()));
        file.getItems().add(7, recent(Texts.get("app.menu.recent_models"), model.models()));
        file.getItems().add(10, recent(Texts.get("app.menu.recent_runs"), model.runs()));
        Menu edit = menu(commands, Texts.get("app.menu.edit"),
                Command.UNDO, Command.REDO, Command.SELECT_NOTHING, Command.KEEP_SELECTION, null,
                Command.NOTE, Command.BOOKMARK, Command.NEXT_NOTE, Command.PREVIOUS_NOTE, null,
                Command.FIND, Command.FIND_NEXT, Command.FIND_PREVIOUS, Command.SELECT_HITS, null,
                Command.BACK, Command.FORWARD, Command.NEXT_CHAPTER, Command.PREVIOUS_CHAPTER, null,
                Command.PALETTE, Command.KEYS, Command.SETTINGS);
        Menu modelMenu = menu(commands, Texts.get("app.menu.model"), Command.MODEL_CARD, Command.INSPECT_MODEL);
        Menu reading = menu(commands, Texts.get("app.menu.reading"),
                Command.PLAY, Command.STEP, Command.STOP, null, Command.FOLLOW, null, Command.WRITE_ON, Command.WRITE_FROM_MEMORY, Command.STOP_WRITING, null, Command.READ_DEMO);
        Menu view = menu(commands, Texts.get("app.menu.view"),
                Command.LARGER, Command.SMALLER, Command.ORIGINAL_SIZE, Command.THEME, Command.BOOK_STRIP);
        view.getItems().add(0, new SeparatorMenuItem());
        view.getItems().addAll(0, views.stream().map(commands::menuItem).toList());
        Menu window = menu(commands, Texts.get("app.menu.window"),
                Command.SPLIT_RIGHT, Command.SPLIT_DOWN, Command.MOVE_ON, Command.DETACH, Command.FULL_SCREEN, Command.CLOSE_VIEW, null,
                Command.NEXT_PANE, Command.NEXT_TAB, Command.PREVIOUS_TAB, null, Command.RESET_LAYOUT);
        Menu help = menu(commands, Texts.get("app.menu.help"), Command.HELP);
        MenuBar bar = new MenuBar(file, edit, modelMenu, reading, view, window, help);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static Menu menu(Commands commands, String name, @Nullable Command... entries) {
        List<MenuItem> items = new ArrayList<>();
        for (Command command : entries) {
            items.add(command == null ? new SeparatorMenuItem() : commands.menuItem(command));
        }
        Menu menu = new Menu(name);
        menu.getItems().setAll(items);
        return menu;
    }

    private static Menu recent(String name, ObservableList<Recent> recents) {
        Menu menu = new Menu(name);
        RecentItems.keep(menu.getItems(), List.of(), List.of(recents));
        menu.disableProperty().bind(Bindings.isEmpty(recents));
        return menu;
    }
}
