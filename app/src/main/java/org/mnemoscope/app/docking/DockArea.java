package org.mnemoscope.app.docking;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.DockNode.Tabs;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** Views in tabs: one head line with the tabs and the options of the view in front, and that view below. */
final class DockArea extends VBox {
    /** What a person can do with the view in front, in the menu of its tab. */
    private static final List<Command> DEEDS = List.of(
            Command.SPLIT_RIGHT, Command.SPLIT_DOWN, Command.MOVE_ON, Command.DETACH, Command.FULL_SCREEN, Command.CLOSE_VIEW);

    private final List<DockView> views;
    private final DockSpace space;
    private final Commands commands;
    private final TabStrip strip;
    private final StackPane header = new StackPane();
    private final StackPane content = new StackPane();
    private final Label heading = new Label();
    private int front;

    DockArea(Tabs tabs, List<DockView> views, DockSpace space, Commands commands) {
        this.views = views;
        this.space = space;
        this.commands = commands;
        List<ToggleButton> buttons = views.stream().map(this::tab).toList();
        strip = new TabStrip(buttons, tab -> space.show(views.get(buttons.indexOf(tab)).id()));
        heading.setMinWidth(0); // it takes what tabs and options leave, and gives way first
        heading.getStyleClass().add("dock-heading");
        heading.setTooltip(Tips.of(""));
        heading.getTooltip().textProperty().bind(heading.textProperty());
        content.getStyleClass().add("dock-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(header, content);
        getStyleClass().addAll("pane", "dock-area");
        heightProperty().addListener((property, before, now) -> header.getChildren().forEach(head -> ((PaneHead) head).setPaneHeight(now.doubleValue())));
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> space.touched(frontView().id()));
        showFront(tabs.front());
    }

    /** Brings a view to the front. */
    void showFront(String id) {
        front = Math.max(0, views.stream().map(DockView::id).toList().indexOf(id));
        DockView view = frontView();
        strip.setFront(front);
        heading.textProperty().unbind();
        heading.setText("");
        if (view.heading() != null) {
            heading.textProperty().bind(view.heading());
        }
        StackPane options = new StackPane(view.options());
        options.getStyleClass().add("pane-options");
        options.setMinWidth(USE_COMPUTED_SIZE);
        PaneHead head = new PaneHead(strip, heading, options, deeds());
        head.setPaneHeight(getHeight());
        header.getChildren().setAll(head);
        content.getChildren().setAll(view.content());
    }

    /** Lets go of the views, so that they can be shown elsewhere. */
    void empty() {
        header.getChildren().clear();
        content.getChildren().clear();
        heading.textProperty().unbind();
    }

    DockView frontView() {
        return views.get(front);
    }

    boolean has(String id) {
        return views.stream().anyMatch(view -> view.id().equals(id));
    }

    /** The head line, onto which tabs can be dropped. */
    Region header() {
        return header;
    }

    /** The place that a tab dropped here would get. */
    int placeAt(double sceneX) {
        int place = 0;
        for (var tab : strip.getChildrenUnmodifiable()) {
            boolean before = tab instanceof ToggleButton && tab.isVisible()
                    && sceneX > tab.localToScene(tab.getLayoutBounds()).getCenterX();
            place += before ? 1 : 0;
        }
        return place;
    }

    private ToggleButton tab(DockView view) {
        ToggleButton button = new ToggleButton(view.title());
        button.setMnemonicParsing(false);
        button.setId("tab-" + view.id());
        button.getStyleClass().add("tab-button");
        button.setTooltip(Tips.of(view.title() + "\n" + Texts.get("app.dock.tab_hint")));
        button.setAccessibleHelp(Texts.get("app.dock.tab_hint"));
        button.setOnAction(event -> {
            button.setSelected(true); // a click on the tab in front does not switch it off
            space.show(view.id());
        });
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> {
            space.touched(view.id());
            menu.getItems().setAll(items());
        });
        menu.getItems().setAll(new MenuItem());
        button.setContextMenu(menu);
        button.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                space.close(view.id());
            } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                space.touched(view.id());
                commands.run(Command.FULL_SCREEN);
            }
        });
        new TabDrag(button, view.id(), space).install();
        return button;
    }

    private MenuButton deeds() {
        MenuButton menu = new MenuButton();
        menu.setGraphic(new FontIcon(Feather.MORE_VERTICAL));
        menu.getStyleClass().addAll("flat", "small", "dock-deeds");
        menu.setTooltip(Tips.of(Texts.get("app.dock.deeds")));
        menu.setAccessibleText(Texts.get("app.dock.deeds_of", frontView().title()));
        menu.setOnShowing(event -> {
            space.touched(frontView().id());
            menu.getItems().setAll(items());
        });
        menu.getItems().setAll(new MenuItem()); // without an item a menu never shows
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>(DEEDS.stream().map(commands::menuItem).toList());
        items.add(new SeparatorMenuItem());
        items.add(commands.menuItem(Command.RESET_LAYOUT));
        return items;
    }
}
