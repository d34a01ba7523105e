package org.mnemoscope.app.find;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.app.workspace.WindowFocus;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The bar with what is looked for, above the views. */
public final class FindViewBuilder {
    private FindViewBuilder() {}

    public static Region build(FindModel model, Commands commands) {
        TextField field = new TextField();
        field.setId("find-field");
        field.setPromptText(Texts.get("app.find.prompt"));
        field.setAccessibleText(Texts.get("app.find.prompt"));
        field.setPrefColumnCount(24);
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                commands.run(event.isShiftDown() ? Command.FIND_PREVIOUS : Command.FIND_NEXT);
                event.consume();
            }
        });
        ToggleButton matchCase = new ToggleButton(Texts.get("app.find.case"));
        matchCase.setTooltip(Tips.of(Texts.get("app.find.case_hint")));
        matchCase.setAccessibleText(Texts.get("app.find.case_hint"));
        matchCase.selectedProperty().bindBidirectional(model.matchCaseProperty());
        Label found = new Label();
        found.setId("find-count");
        found.textProperty().bind(model.foundProperty());
        Button close = new Button("", new FontIcon(Feather.X));
        close.setTooltip(Tips.of(Texts.get("app.find.close")));
        close.setAccessibleText(Texts.get("app.find.close"));
        close.setOnAction(event -> model.shownProperty().set(false));
        HBox bar = new HBox(field, matchCase, commands.iconButton(Command.FIND_PREVIOUS), commands.iconButton(Command.FIND_NEXT), found,
                PaneHeader.spacer(), commands.button(Command.SELECT_HITS), close);
        bar.getStyleClass().add("find-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.visibleProperty().bind(model.shownProperty());
        bar.managedProperty().bind(model.shownProperty());
        model.shownProperty().addListener((property, before, shown) -> {
            if (shown) {
                WindowFocus.bringTo(field);
                field.requestFocus();
                field.selectAll();
            }
        });
        return bar;
    }
}
