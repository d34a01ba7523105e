package org.mnemoscope.app.workspace;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mnemoscope.visualizers.common.Texts;

/** Everything a person can do by menu, button or key: its name, icon and shortcut. What it does stands in {@link Commands}. */
public enum Command implements Action {
    OPEN_TEXT("app.command.open_text", Feather.FILE_TEXT, "Shortcut+O"),
    OPEN_SAMPLE("app.command.open_sample", Feather.BOOK_OPEN, null),
    OPEN_MODEL("app.command.open_model", Feather.FOLDER, "Shortcut+Shift+O"),
    OPEN_CHECKPOINT("app.command.open_checkpoint", Feather.FILE, null),
    INSPECT_MODEL("app.command.inspect_model", Feather.CLIPBOARD, "Shortcut+Shift+I"),
    MODEL_CARD("app.command.model_card", Feather.INFO, "Shortcut+I"),
    OPEN_DEMO_MODEL("app.command.open_demo_model", Feather.BOX, null),
    OPEN_RUN("app.command.open_run", Feather.DATABASE, "Shortcut+R"),
    READ_DEMO("app.command.read_demo", Feather.PLAY_CIRCLE, null),
    EXPORT_JSON("app.command.export_json", Feather.DOWNLOAD, "Shortcut+E"),
    COMPARE_RUN("app.command.compare_run", Feather.COPY, "Shortcut+Shift+R"),
    COMPARE_NOTHING("app.command.compare_nothing", Feather.X_SQUARE, null),
    START_PAGE("app.command.start_page", Feather.HOME, "Shortcut+H"),
    QUIT("app.command.quit", Feather.LOG_OUT, "Shortcut+Q"),
    PLAY("app.command.play", Feather.PLAY, "Space"),
    STEP("app.command.step", Feather.SKIP_FORWARD, "F10"),
    STOP("app.command.stop", Feather.SQUARE, "Esc"),
    WRITE_FROM_MEMORY("app.command.write_from_memory", Feather.MESSAGE_SQUARE, "Shortcut+Shift+G"),
    WRITE_ON("app.command.write_on", Feather.EDIT_3, "Shortcut+G"),
    STOP_WRITING("app.command.stop_writing", Feather.SQUARE, null),
    FOLLOW("app.command.follow", Feather.CROSSHAIR, "Shortcut+L"),
    FIND("app.command.find", Feather.SEARCH, "Shortcut+F"),
    FIND_NEXT("app.command.find_next", Feather.CHEVRON_DOWN, "F3"),
    FIND_PREVIOUS("app.command.find_previous", Feather.CHEVRON_UP, "Shift+F3"),
    SELECT_HITS("app.command.select_hits", Feather.CHECK_SQUARE, null),
    BACK("app.command.back", Feather.ARROW_LEFT, "Alt+Left"),
    FORWARD("app.command.forward", Feather.ARROW_RIGHT, "Alt+Right"),
    NEXT_CHAPTER("app.command.next_chapter", Feather.CHEVRONS_DOWN, "Alt+Down"),
    PREVIOUS_CHAPTER("app.command.previous_chapter", Feather.CHEVRONS_UP, "Alt+Up"),
    NOTE("app.command.note", Feather.FILE_PLUS, "Shortcut+Shift+N"),
    BOOKMARK("app.command.bookmark", Feather.BOOKMARK, "Shortcut+B"),
    NEXT_NOTE("app.command.next_note", Feather.CORNER_RIGHT_DOWN, "F2"),
    PREVIOUS_NOTE("app.command.previous_note", Feather.CORNER_RIGHT_UP, "Shift+F2"),
    KEEP_SELECTION("app.command.keep_selection", Feather.TAG, "Shortcut+Shift+K"),
    UNDO("app.command.undo", Feather.ROTATE_CCW, "Shortcut+Z"),
    REDO("app.command.redo", Feather.ROTATE_CW, "Shortcut+Y"),
    SELECT_NOTHING("app.command.select_nothing", Feather.SLASH, "Shortcut+Shift+A"),
    PALETTE("app.command.palette", Feather.COMMAND, "Shortcut+Shift+P"),
    KEYS("app.command.keys", Feather.EDIT, null),
    SETTINGS("app.command.settings", Feather.SETTINGS, "Shortcut+Comma"),
    LARGER("app.command.larger", Feather.ZOOM_IN, "Shortcut+Equals"),
    SMALLER("app.command.smaller", Feather.ZOOM_OUT, "Shortcut+Minus"),
    ORIGINAL_SIZE("app.command.original_size", Feather.TYPE, "Shortcut+0"),
    THEME("app.command.theme", Feather.MOON, "Shortcut+T"),
    BOOK_STRIP("app.command.book_strip", Feather.MAP_PIN, "Shortcut+Shift+B"),
    SPLIT_RIGHT("app.command.split_right", Feather.COLUMNS, "Shortcut+Alt+Right"),
    SPLIT_DOWN("app.command.split_down", Feather.SIDEBAR, "Shortcut+Alt+Down"),
    MOVE_ON("app.command.move_on", Feather.CORNER_UP_RIGHT, "Shortcut+Alt+M"),
    DETACH("app.command.detach", Feather.EXTERNAL_LINK, "Shortcut+Alt+D"),
    FULL_SCREEN("app.command.full_screen", Feather.MAXIMIZE, "F11"),
    CLOSE_VIEW("app.command.close_view", Feather.X, "Shortcut+W"),
    NEXT_TAB("app.command.next_tab", Feather.CHEVRON_RIGHT, "Shortcut+Page_Down"),
    PREVIOUS_TAB("app.command.previous_tab", Feather.CHEVRON_LEFT, "Shortcut+Page_Up"),
    NEXT_PANE("app.command.next_pane", Feather.CHEVRONS_RIGHT, "F6"),
    RESET_LAYOUT("app.command.reset_layout", Feather.LAYOUT, null),
    HELP("app.command.help", Feather.HELP_CIRCLE, "F1");

    private final String nameKey;
    private final Ikon icon;
    private final @Nullable String shortcut;

    Command(String nameKey, Ikon icon, @Nullable String shortcut) {
        this.nameKey = nameKey;
        this.icon = icon;
        this.shortcut = shortcut;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return Texts.get(nameKey);
    }

    @Override
    public Ikon icon() {
        return icon;
    }

    @Override
    public Optional<KeyCombination> shortcut() {
        return Optional.ofNullable(shortcut).map(KeyCombination::keyCombination);
    }
}
