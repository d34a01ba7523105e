package org.mnemoscope.app.help;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.app.workspace.SystemFolders;
import org.mnemoscope.engine.reading.Versions;
import org.mnemoscope.engine.run.RunFiles;
import org.mnemoscope.visualizers.common.Texts;

/** What the program is, what its numbers mean, and its keys. */
public final class HelpViewBuilder {
    private HelpViewBuilder() {}

    public static Sheet build(Commands commands) {
        Button close = new Button(Texts.get("app.help.close"));
        close.setId("help-close");
        Sheet sheet = new Sheet(() -> page(commands), close, Pos.TOP_RIGHT);
        commands.on(Command.HELP, () -> sheet.shownProperty().set(!sheet.isShown()));
        return sheet;
    }

    private static Node page(Commands commands) {
        VBox page = new VBox(
                Labels.wrapped(Texts.get("app.help.title", Versions.program()), Styles.TITLE_2),
                Labels.wrapped(Texts.get("app.help.what"), "start-text"),
                Labels.wrapped(Texts.get("app.help.numbers_title"), Styles.TITLE_4),
                Labels.wrapped(Texts.get("app.help.numbers"), "start-text"),
                Labels.wrapped(Texts.get("app.help.keys_title"), Styles.TITLE_4),
                keys(commands),
                Labels.wrapped(Texts.get("app.help.folders_title"), Styles.TITLE_4),
                folders(),
                Labels.wrapped(Texts.get("app.help.licence"), "start-text"));
        page.getStyleClass().addAll("settings-form", "help-page");
        return page;
    }

    private static Node folders() {
        SystemFolders folders = SystemFolders.current();
        Label label = Labels.wrapped(Texts.get("app.help.folders", folders.settings(), folders.log(), RunFiles.defaultFolder(),
                Path.of(System.getProperty(Installation.HOME_PROPERTY, "")).toAbsolutePath()), "start-text");
        label.setId("help-folders");
        return label;
    }

    private static Node keys(Commands commands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-keys");
        int row = 0;
        for (Action action : commands.actions()) {
            Label key = Labels.bound(commands.keysOf(action).map(HelpViewBuilder::words).orElse(""), "help-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label name = Labels.wrapped(action.label(), "start-text");
            for (Label label : List.of(key, name)) {
                label.visibleProperty().bind(commands.keysOf(action).isNotNull());
                label.managedProperty().bind(label.visibleProperty());
            }
            grid.addRow(row++, key, name);
        }
        return grid;
    }

    private static String words(@Nullable KeyCombination keys) {
        return keys == null ? "" : keys.getDisplayText();
    }
}
