package org.mnemoscope.app.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** What each {@link Action} does, whether it can be done now and by which keys, and the buttons and menu items that show it. */
public final class Commands {
    private final Map<Action, Entry> entries = new LinkedHashMap<>();

    public Commands() {
        for (Command command : Command.values()) {
            entries.put(command, new Entry(command));
        }
    }

    /** Everything that can be done, in the order of {@link Command}, then what was added. */
    public List<Action> actions() {
        return List.copyOf(entries.keySet());
    }

    /** Says what an action does, which may be a new one. Until then, it cannot be done. */
    public void on(Action command, Runnable deed) {
        Entry entry = entries.computeIfAbsent(command, Entry::new);
        entry.deed = deed;
        entry.disabled.set(false);
    }

    /** Says what a command does, and when it cannot be done. */
    public void on(Action command, Runnable deed, ObservableValue<Boolean> disabled) {
        on(command, deed);
        entry(command).disabled.bind(disabled);
    }

    /** Does a command, unless it cannot be done now; true if it was done. */
    public boolean run(Action command) {
        Entry entry = entry(command);
        if (entry.disabled.get()) {
            return false;
        }
        entry.deed.run();
        return true;
    }

    /** The name shown, which may change with the state, as from Play to Pause. */
    public StringProperty labelOf(Action command) {
        return entry(command).label;
    }

    /** The icon shown, which may change with the state. */
    public ObjectProperty<Ikon> iconOf(Action command) {
        return entry(command).icon;
    }

    /** Whether an action cannot be done now. */
    public ReadOnlyBooleanProperty disabled(Action command) {
        return entry(command).disabled;
    }

    /** The keys that do an action; null for none. */
    public ObjectProperty<@Nullable KeyCombination> keysOf(Action command) {
        return entry(command).keys;
    }

    /** Gives every action the keys that the person chose, by id, or else its own; empty keys are none. */
    public void useKeys(Map<String, String> chosen) {
        entries.forEach((action, entry) -> entry.keys.set(Keys.of(action, chosen).orElse(null)));
    }

    /** The name and, where there are any, the keys: for tooltips. */
    public ObservableValue<String> hintOf(Action command) {
        Entry entry = entry(command);
        return Bindings.createStringBinding(() -> {
            KeyCombination keys = entry.keys.get();
            return keys == null ? command.label() : Texts.get("app.command.hint", command.label(), keys.getDisplayText());
        }, entry.keys);
    }

    /** A button with icon and name. */
    public Button button(Action command) {
        Button button = iconButton(command);
        button.textProperty().bind(entry(command).label);
        return button;
    }

    /** A button with an icon alone; its name is in the tooltip and for screen readers. */
    public Button iconButton(Action command) {
        Entry entry = entry(command);
        Button button = new Button();
        button.setGraphic(graphic(entry));
        button.setMnemonicParsing(false);
        button.setTooltip(Tips.of(""));
        button.getTooltip().textProperty().bind(hintOf(command));
        button.accessibleTextProperty().bind(entry.label);
        button.disableProperty().bind(entry.disabled);
        button.setOnAction(event -> run(command));
        button.setId(command.id() + "-button");
        return button;
    }

    /** A menu item with icon, name and shortcut. */
    public MenuItem menuItem(Action command) {
        Entry entry = entry(command);
        MenuItem item = new MenuItem();
        item.textProperty().bind(entry.label);
        item.setGraphic(graphic(entry));
        item.setMnemonicParsing(false);
        item.disableProperty().bind(entry.disabled);
        item.setOnAction(event -> run(command));
        item.acceleratorProperty().bind(entry.keys);
        return item;
    }

    private Entry entry(Action command) {
        Entry entry = entries.get(command);
        if (entry == null) {
            throw new IllegalStateException("no entry for " + command);
        }
        return entry;
    }

    private static FontIcon graphic(Entry entry) {
        FontIcon icon = new FontIcon();
        icon.iconCodeProperty().bind(entry.icon);
        return icon;
    }

    private static final class Entry {
        final StringProperty label;
        final ObjectProperty<Ikon> icon;
        final BooleanProperty disabled = new SimpleBooleanProperty(true);
        final ObjectProperty<@Nullable KeyCombination> keys;
        Runnable deed = () -> {};

        Entry(Action command) {
            label = new SimpleStringProperty(command.label());
            icon = new SimpleObjectProperty<>(command.icon());
            keys = new SimpleObjectProperty<>(command.shortcut().orElse(null));
        }
    }
}
