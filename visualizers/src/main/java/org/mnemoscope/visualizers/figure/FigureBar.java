package org.mnemoscope.visualizers.figure;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The options of a figure, its explanation behind a question mark, and the menu of what can be done with it. */
final class FigureBar {
    private FigureBar() {}

    static Node of(FigureView figure, List<ButtonBase> options) {
        OptionsBar bar = new OptionsBar(options.toArray(ButtonBase[]::new));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox whole = new HBox(bar, explain(figure), menu(figure));
        whole.setAlignment(Pos.CENTER_LEFT);
        whole.getStyleClass().add("mem-figure-bar");
        return whole;
    }

    private static Button explain(FigureView figure) {
        Button button = new Button(Texts.get("view.figure.explain"));
        button.getStyleClass().addAll("mem-explain", "flat", "small");
        button.setTooltip(Tips.of(figure.info().question()));
        button.setAccessibleText(Texts.get("view.figure.explain.name", figure.info().title()));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> {
            PopOver card = new PopOver(card(figure.info()));
            card.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
            card.setAnimated(false);
            card.show(button);
        });
        return button;
    }

    private static Node card(FigureInfo info) {
        VBox card = new VBox(line(info.title(), "mem-heading"), line(info.question(), "mem-question"), line(info.definition(), "mem-definition"),
                line(info.formula(), "mem-formula"),
                line(Texts.get("view.figure.unit", info.unit()), "mem-muted"), line(Texts.get("view.figure.passes", info.passes()), "mem-muted"));
        card.getStyleClass().add("mem-figure-card");
        return card;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static MenuButton menu(FigureView figure) {
        MenuButton menu = new MenuButton(Texts.get("view.figure.menu"));
        menu.getStyleClass().addAll("mem-figure-menu", "flat", "small");
        menu.setAccessibleText(Texts.get("view.figure.menu.name", figure.info().title()));
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.getItems().addAll(FigureMenu.items(figure));
        return menu;
    }
}
