package org.mnemoscope.app.docking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** Tabs in a row, whole names or none: those that find no room are in a menu at the end; the one in front always has room. */
final class TabStrip extends Region {
    private final List<ToggleButton> tabs;
    private final MenuButton more = new MenuButton();
    private final Consumer<ToggleButton> choose;
    private int front;

    /** @param choose is called when a tab is taken from the menu */
    TabStrip(List<ToggleButton> tabs, Consumer<ToggleButton> choose) {
        this.tabs = List.copyOf(tabs);
        this.choose = choose;
        getStyleClass().add("tab-strip");
        more.getStyleClass().addAll("flat", "small", "tab-more");
        more.setTooltip(Tips.of(Texts.get("app.dock.more_tabs")));
        more.setAccessibleText(Texts.get("app.dock.more_tabs"));
        more.setOnShowing(event -> fillMenu());
        more.getItems().setAll(new MenuItem()); // without an item a menu never shows
        getChildren().addAll(tabs);
        getChildren().add(more);
    }

    void setFront(int index) {
        front = index;
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).setSelected(i == index);
        }
        requestLayout();
    }

    private static double width(Region part) {
        return Math.ceil(part.prefWidth(-1));
    }

    private List<ToggleButton> fitting(double room) {
        double all = tabs.stream().mapToDouble(TabStrip::width).sum();
        if (all <= room + 0.5) {
            return tabs;
        }
        more.setText(Texts.get("app.dock.more", tabs.size() - 1));
        double left = room - width(more) - (tabs.isEmpty() ? 0 : width(tabs.get(front)));
        List<ToggleButton> fitting = new ArrayList<>();
        for (ToggleButton tab : tabs) {
            if (tab == tabs.get(front)) {
                fitting.add(tab);
            } else if (left >= width(tab)) {
                left -= width(tab);
                fitting.add(tab);
            } else {
                left = 0; // the order stays: what comes after one without room has none either
            }
        }
        return fitting;
    }

    @Override
    protected void layoutChildren() {
        List<ToggleButton> fitting = fitting(getWidth());
        boolean all = fitting.size() == tabs.size();
        more.setText(Texts.get("app.dock.more", tabs.size() - fitting.size()));
        double x = 0;
        for (ToggleButton tab : tabs) {
            boolean seen = fitting.contains(tab);
            tab.setVisible(seen);
            if (seen) {
                double width = Math.min(width(tab), Math.max(0, getWidth() - x - (all ? 0 : width(more))));
                tab.resizeRelocate(x, 0, width, getHeight());
                x += width;
            }
        }
        more.setVisible(!all);
        double height = more.prefHeight(-1);
        more.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width(more), height);
    }

    private void fillMenu() {
        more.getItems().setAll(tabs.stream().filter(tab -> !tab.isVisible()).map(tab -> {
            MenuItem item = new MenuItem(tab.getText());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> choose.accept(tab));
            return item;
        }).toList());
    }

    @Override
    protected double computeMinWidth(double height) {
        double name = tabs.isEmpty() ? 0 : width(tabs.get(front));
        return tabs.size() > 1 ? name + width(more) : name;
    }

    @Override
    protected double computePrefWidth(double height) {
        return tabs.stream().mapToDouble(TabStrip::width).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    }
}
