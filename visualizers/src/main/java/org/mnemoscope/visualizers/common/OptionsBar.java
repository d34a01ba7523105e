package org.mnemoscope.visualizers.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/**
 * The options of one view in a row, to be placed in a header. Options that find no room, the last ones first, move into
 * a menu at the end, so that all of them are within reach at any width.
 */
public final class OptionsBar extends Region {
    private static final double GAP = 4;

    private final List<ButtonBase> options;
    private final Map<MenuButton, Menu> lent = new LinkedHashMap<>();
    private final MenuButton more = new MenuButton(Texts.get("view.options.more"));

    /** A bar of menus, toggles and buttons, the most important first; one that is not managed is left out. */
    public OptionsBar(ButtonBase... options) {
        this.options = List.of(options);
        getStyleClass().add("mem-options");
        more.getStyleClass().addAll("mem-option", "mem-options-more", "flat", "small");
        more.setTooltip(Tips.of(Texts.get("view.options.more.tooltip")));
        more.setAccessibleText(Texts.get("view.options.more.tooltip"));
        more.setOnShowing(event -> fillMenu());
        more.setOnHidden(event -> giveBack());
        // Without an item a menu never shows, and so would never be filled.
        more.getItems().setAll(new MenuItem());
        getChildren().addAll(options);
        getChildren().add(more);
        for (ButtonBase option : options) {
            option.managedProperty().addListener((property, was, is) -> requestLayout());
        }
    }

    private List<ButtonBase> wanted() {
        return options.stream().filter(Node::isManaged).toList();
    }

    private static double width(List<? extends Region> row) {
        return row.stream().mapToDouble(option -> Math.ceil(option.prefWidth(-1))).sum() + GAP * Math.max(0, row.size() - 1);
    }

    /** How many of the wanted options fit into a width, beside the menu for the others. */
    private int fitting(List<ButtonBase> wanted, double room) {
        if (width(wanted) <= room) {
            return wanted.size();
        }
        int count = wanted.size() - 1;
        while (count > 0 && width(wanted.subList(0, count)) + GAP + Math.ceil(more.prefWidth(-1)) > room) {
            count--;
        }
        return count;
    }

    @Override
    protected void layoutChildren() {
        List<ButtonBase> wanted = wanted();
        int count = fitting(wanted, getWidth());
        options.forEach(option -> option.setVisible(wanted.indexOf(option) >= 0 && wanted.indexOf(option) < count));
        more.setVisible(count < wanted.size());
        double x = getWidth() - width(wanted.subList(0, count)) - (more.isVisible() ? (count > 0 ? GAP : 0) + Math.ceil(more.prefWidth(-1)) : 0);
        for (ButtonBase option : wanted.subList(0, count)) {
            x = place(option, x);
        }
        place(more, x);
    }

    private double place(Region option, double x) {
        double width = Math.ceil(option.prefWidth(-1));
        double height = option.prefHeight(-1);
        option.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, snapSizeY(height));
        return x + width + GAP;
    }

    private void fillMenu() {
        giveBack();
        List<ButtonBase> wanted = wanted();
        more.getItems().setAll(wanted.stream().filter(option -> !option.isVisible()).map(this::asItem).toList());
    }

    /** What a menu lent to the menu of hidden options is its own again. */
    private void giveBack() {
        lent.forEach((button, menu) -> {
            List<MenuItem> items = List.copyOf(menu.getItems());
            menu.getItems().clear();
            button.getItems().setAll(items);
        });
        lent.clear();
    }

    /** A menu with controls in it, which can be in one place only. */
    private MenuItem borrowed(MenuButton button) {
        Menu menu = new Menu(button.getText());
        List<MenuItem> items = List.copyOf(button.getItems());
        button.getItems().clear();
        menu.getItems().setAll(items);
        lent.put(button, menu);
        if (button.getOnShowing() != null) {
            button.getOnShowing().handle(new Event(button, button, MenuButton.ON_SHOWING));
        }
        return menu;
    }

    private MenuItem asItem(ButtonBase option) {
        if (option instanceof OptionMenu<?> menu) {
            return menu.asItem();
        }
        if (option instanceof CheckMenu<?> menu) {
            return menu.asItem();
        }
        if (option instanceof MenuButton menu) {
            return borrowed(menu);
        }
        if (option instanceof ToggleButton toggle) {
            CheckMenuItem item = new CheckMenuItem(toggle.getText());
            item.setSelected(toggle.isSelected());
            item.setOnAction(event -> toggle.setSelected(item.isSelected()));
            return item;
        }
        MenuItem item = new MenuItem(option.getText());
        item.setOnAction(event -> option.fire());
        return item;
    }

    @Override
    protected double computeMinWidth(double height) {
        List<ButtonBase> wanted = wanted();
        return wanted.isEmpty() ? 0 : Math.ceil(Math.min(width(wanted), more.prefWidth(-1)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(wanted());
    }

    @Override
    protected double computePrefHeight(double width) {
        return options.stream().mapToDouble(option -> option.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
