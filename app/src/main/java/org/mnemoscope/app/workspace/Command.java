package org.mnemoscope.app.workspace;

import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mnemoscope.visualizers.common.Texts;

/** Everything a person can do by menu, button or key: its name, icon and shortcut. What it does stands in {@link Commands}. */
public enum Command {
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
    START_PAGE("app.command.start_page", Feather.HOME, "Shortcut+H"),
    QUIT("app.command.quit", Feather.LOG_OUT, "Shortcut+Q"),
    PLAY("app.command.play", Feather.PLAY, "Space"),
    STEP("app.command.step", Feather.SKIP_FORWARD, "F10"),
    STOP("app.command.stop", Feather.SQUARE, "Esc"),
    WRITE_ON("app.command.write_on", Feather.EDIT_3, "Shortcut+G"),
    STOP_WRITING("app.command.stop_writing", Feather.SQUARE, null),
    FOLLOW("app.command.follow", Feather.CROSSHAIR, "Shortcut+L"),
    SETTINGS("app.command.settings", Feather.SETTINGS, "Shortcut+Comma"),
    THEME("app.command.theme", Feather.MOON, "Shortcut+T"),
    GO_READER("app.command.go_reader", Feather.BOOK, "Shortcut+1"),
    GO_RECALL("app.command.go_recall", Feather.GRID, "Shortcut+2"),
    GO_MEMORY_MAP("app.command.go_memory_map", Feather.MAP, "Shortcut+3"),
    GO_INSPECTOR("app.command.go_inspector", Feather.SEARCH, "Shortcut+4"),
    GO_CURVES("app.command.go_curves", Feather.ACTIVITY, "Shortcut+5"),
    GO_CONTINUATION("app.command.go_continuation", Feather.EDIT_3, "Shortcut+6"),
    HELP("app.command.help", Feather.HELP_CIRCLE, "F1");

    private final String nameKey;
    private final Ikon icon;
    private final @Nullable String shortcut;

    Command(String nameKey, Ikon icon, @Nullable String shortcut) {
        this.nameKey = nameKey;
        this.icon = icon;
        this.shortcut = shortcut;
    }

    /** The name in menus; an ellipsis at its end says that it asks for more. */
    public String label() {
        return Texts.get(nameKey);
    }

    public Ikon icon() {
        return icon;
    }

    public Optional<KeyCombination> shortcut() {
        return Optional.ofNullable(shortcut).map(KeyCombination::keyCombination);
    }

    /** The name and, where there is one, the shortcut: for tooltips. */
    public String hint() {
        return shortcut().map(keys -> Texts.get("app.command.hint", label(), keys.getDisplayText())).orElse(label());
    }
}
