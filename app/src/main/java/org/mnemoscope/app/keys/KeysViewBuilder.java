package org.mnemoscope.app.keys;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Labels;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** A field for each action: whoever presses keys in it gives them to the action. */
public final class KeysViewBuilder {
    private final Commands commands;
    private final KeysController controller;
    private final Label problem = Labels.wrapped("", "checkpoint-problem");

    private KeysViewBuilder(Commands commands, KeysController controller) {
        this.commands = commands;
        this.controller = controller;
        problem.setId("keys-problem");
    }

    public static Sheet build(Commands commands, Workspace workspace) {
        KeysViewBuilder builder = new KeysViewBuilder(commands, new KeysController(commands, workspace));
        Button close = new Button(Texts.get("app.keys.close"));
        close.setId("keys-close");
        Button reset = new Button(Texts.get("app.keys.reset_all"));
        reset.setId("keys-reset-all");
        reset.setOnAction(event -> builder.controller.resetAll());
        GridPane rows = new GridPane();
        rows.getStyleClass().add("help-keys");
        VBox page = new VBox(
                Labels.wrapped(Texts.get("app.keys.title"), Styles.TITLE_2),
                Labels.wrapped(Texts.get("app.keys.how"), "settings-hint"),
                builder.problem,
                rows);
        page.getStyleClass().addAll("settings-form", "help-page");
        Sheet sheet = new Sheet(() -> page, List.of(reset), close, Pos.TOP_RIGHT);
        sheet.shownProperty().addListener((property, before, shown) -> {
            if (shown) {
                builder.fill(rows);
            }
        });
        commands.on(Command.KEYS, () -> sheet.shownProperty().set(!sheet.isShown()));
        return sheet;
    }

    private void fill(GridPane rows) {
        rows.getChildren().clear();
        problem.setText("");
        int row = 0;
        for (Action action : commands.actions()) {
            if (KeysController.canChange(action)) {
                rows.addRow(row++, Labels.wrapped(action.label(), "start-text"), keys(action));
            }
        }
    }

    private Node keys(Action action) {
        TextField field = new TextField();
        field.setEditable(false);
        field.setId("keys-" + action.id());
        field.setPrefColumnCount(14);
        field.setPromptText(Texts.get("app.keys.none"));
        field.setAccessibleText(Texts.get("app.keys.of", action.label()));
        field.textProperty().bind(commands.keysOf(action).map(KeysViewBuilder::words).orElse(""));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(action, event));
        Button reset = new Button("", new FontIcon(Feather.ROTATE_CCW));
        reset.getStyleClass().addAll("flat", "small");
        reset.setTooltip(Tips.of(Texts.get("app.keys.reset", action.label())));
        reset.setAccessibleText(Texts.get("app.keys.reset", action.label()));
        reset.setOnAction(event -> controller.reset(action));
        HBox both = new HBox(field, reset);
        both.getStyleClass().add("start-row");
        return both;
    }

    private void pressed(Action action, KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
            problem.setText("");
            controller.set(action, "");
            event.consume();
            return;
        }
        Optional<String> keys = KeysController.keys(event);
        if (keys.isPresent()) {
            Optional<Action> other = controller.taken(keys.get(), action);
            problem.setText(other.map(has -> Texts.get("app.keys.taken",
                    KeyCombination.valueOf(keys.get()).getDisplayText(), has.label())).orElse(""));
            if (other.isEmpty()) {
                controller.set(action, keys.get());
            }
            event.consume();
        }
    }

    private static String words(@Nullable KeyCombination keys) {
        return keys == null ? "" : keys.getDisplayText();
    }
}
