package org.mnemoscope.visualizers.common;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ObservableSet;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** A flat menu that switches several things on and off. */
public final class CheckMenu<T> extends MenuButton {
    private final ObservableSet<T> off;
    private final Supplier<List<T>> choices;
    private final Function<T, String> wording;

    /** A menu over choices that are asked for each time it opens; {@code off} holds those that are switched off. */
    public CheckMenu(String name, ObservableSet<T> off, Supplier<List<T>> choices, Function<T, String> wording) {
        super(name);
        this.off = off;
        this.choices = choices;
        this.wording = wording;
        getStyleClass().addAll("mem-option", "flat", "small");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(name);
        setOnShowing(event -> fill(getItems()));
        fill(getItems());
    }

    /** The same choices as an item of another menu. */
    Menu asItem() {
        Menu menu = new Menu(getText());
        fill(menu.getItems());
        return menu;
    }

    private void fill(List<MenuItem> items) {
        items.clear();
        for (T choice : choices.get()) {
            CheckMenuItem item = new CheckMenuItem(wording.apply(choice));
            item.setSelected(!off.contains(choice));
            item.setOnAction(event -> {
                if (item.isSelected()) {
                    off.remove(choice);
                } else {
                    off.add(choice);
                }
            });
            items.add(item);
        }
        if (items.isEmpty()) {
            items.add(new MenuItem()); // without an item a menu never shows, and so would never be filled
        }
    }
}
