package org.mnemoscope.visualizers.common;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** A flat menu that shows and sets one option of a view: {@code tint: memory gain ▾}. */
public final class OptionMenu<T> extends MenuButton {
    private final Property<T> option;
    private final Supplier<List<T>> choices;
    private final Function<T, String> wording;

    /** A menu over choices that are asked for each time it opens; {@code prefix} is said before the value. */
    public OptionMenu(String prefix, Property<T> option, Supplier<List<T>> choices, Function<T, String> wording) {
        this.option = option;
        this.choices = choices;
        this.wording = wording;
        getStyleClass().addAll("mem-option", "flat", "small");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(Bindings.createStringBinding(
                () -> (prefix + " " + wording.apply(option.getValue())).strip(), option));
        accessibleTextProperty().bind(textProperty());
        setOnShowing(event -> fill(getItems()));
        fill(getItems());
    }

    /** The same option as an item of another menu. */
    Menu asItem() {
        Menu menu = new Menu(getText());
        fill(menu.getItems());
        return menu;
    }

    private void fill(List<MenuItem> items) {
        ToggleGroup group = new ToggleGroup();
        items.clear();
        for (T choice : choices.get()) {
            RadioMenuItem item = new RadioMenuItem(wording.apply(choice));
            item.setToggleGroup(group);
            item.setSelected(choice.equals(option.getValue()));
            item.setOnAction(event -> option.setValue(choice));
            items.add(item);
        }
    }
}
