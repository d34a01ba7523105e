package org.mnemoscope.app.palette;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.visualizers.common.Texts;

/** A field and below it the actions that fit what is typed, best first; Enter does the one that is marked. */
public final class PaletteViewBuilder {
    private final Commands commands;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();
    private final Sheet sheet;

    private PaletteViewBuilder(Commands commands) {
        this.commands = commands;
        field.setId("palette-field");
        field.setPromptText(Texts.get("app.palette.prompt"));
        field.setAccessibleText(Texts.get("app.palette.prompt"));
        field.textProperty().addListener((property, before, now) -> fill(now));
        field.setOnAction(event -> choose());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.setId("palette-list");
        list.setAccessibleText(Texts.get("app.palette.title"));
        list.setCellFactory(view -> new ActionCell());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        Button close = new Button(Texts.get("app.palette.close"));
        close.setId("palette-close");
        VBox page = new VBox(field, list);
        page.getStyleClass().addAll("settings-form", "palette-page");
        sheet = new Sheet(() -> page, close, Pos.TOP_CENTER);
        sheet.shownProperty().addListener((property, before, shown) -> {
            if (shown) {
                field.clear();
                fill("");
                field.requestFocus();
            }
        });
        commands.on(Command.PALETTE, () -> sheet.shownProperty().set(!sheet.isShown()));
    }

    public static Sheet build(Commands commands) {
        return new PaletteViewBuilder(commands).sheet;
    }

    private void fill(String query) {
        record Scored(Action action, int score) {}
        List<Action> fitting = commands.actions().stream()
                .filter(action -> action != Command.PALETTE)
                .map(action -> new Scored(action, FuzzyMatch.score(query, commands.labelOf(action).get())))
                .filter(scored -> scored.score != FuzzyMatch.NONE)
                .sorted(Comparator.comparing((Scored scored) -> commands.disabled(scored.action).get())
                        .thenComparing(Comparator.comparingInt(Scored::score).reversed())
                        .thenComparingInt(scored -> commands.labelOf(scored.action).get().length()))
                .map(Scored::action)
                .toList();
        list.getItems().setAll(fitting);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void move(KeyEvent event) {
        int way = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (way != 0 && !list.getItems().isEmpty()) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + way, list.getItems().size());
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 4));
            event.consume();
        }
    }

    private void choose() {
        @Nullable Action action = list.getSelectionModel().getSelectedItem();
        if (action != null && !commands.disabled(action).get()) {
            sheet.hide(); // first, so that the action finds the focus where it was
            commands.run(action);
        }
    }

    private final class ActionCell extends ListCell<Action> {
        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            setText(null);
            if (action == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String name = commands.labelOf(action).get();
            KeyCombination keys = commands.keysOf(action).get();
            Label shortcut = new Label(keys == null ? "" : keys.getDisplayText());
            shortcut.getStyleClass().add("help-key");
            HBox line = new HBox(new FontIcon(commands.iconOf(action).get()), new Label(name), PaneHeader.spacer(), shortcut);
            line.getStyleClass().add("palette-line");
            line.setAlignment(Pos.CENTER_LEFT);
            line.setDisable(commands.disabled(action).get());
            setAccessibleText(keys == null ? name : Texts.get("app.command.hint", name, keys.getDisplayText()));
            setGraphic(line);
        }
    }
}
