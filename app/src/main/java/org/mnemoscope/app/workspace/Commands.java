package org.mnemoscope.app.workspace;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mnemoscope.visualizers.common.Tips;

/** What each {@link Command} does and whether it can be done now, and the buttons and menu items that show it. */
public final class Commands {
    private final Map<Command, Entry> entries = new EnumMap<>(Command.class);

    public Commands() {
        for (Command command : Command.values()) {
            entries.put(command, new Entry(command));
        }
    }

    /** Says what a command does. Until then, it cannot be done. */
    public void on(Command command, Runnable deed) {
        Entry entry = entry(command);
        entry.deed = deed;
        entry.disabled.set(false);
    }

    /** Says what a command does, and when it cannot be done. */
    public void on(Command command, Runnable deed, ObservableValue<Boolean> disabled) {
        on(command, deed);
        entry(command).disabled.bind(disabled);
    }

    /** Does a command, unless it cannot be done now; true if it was done. */
    public boolean run(Command command) {
        Entry entry = entry(command);
        if (entry.disabled.get()) {
            return false;
        }
        entry.deed.run();
        return true;
    }

    /** The name shown, which may change with the state, as from Play to Pause. */
    public StringProperty labelOf(Command command) {
        return entry(command).label;
    }

    /** The icon shown, which may change with the state. */
    public ObjectProperty<Ikon> iconOf(Command command) {
        return entry(command).icon;
    }

    /** A button with icon and name. */
    public Button button(Command command) {
        Button button = iconButton(command);
        button.textProperty().bind(entry(command).label);
        return button;
    }

    /** A button with an icon alone; its name is in the tooltip and for screen readers. */
    public Button iconButton(Command command) {
        Entry entry = entry(command);
        Button button = new Button();
        button.setGraphic(graphic(entry));
        button.setMnemonicParsing(false);
        button.setTooltip(Tips.of(command.hint()));
        button.accessibleTextProperty().bind(entry.label);
        button.disableProperty().bind(entry.disabled);
        button.setOnAction(event -> run(command));
        button.setId(command.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-button");
        return button;
    }

    /** A menu item with icon, name and shortcut. */
    public MenuItem menuItem(Command command) {
        Entry entry = entry(command);
        MenuItem item = new MenuItem();
        item.textProperty().bind(entry.label);
        item.setGraphic(graphic(entry));
        item.setMnemonicParsing(false);
        item.disableProperty().bind(entry.disabled);
        item.setOnAction(event -> run(command));
        command.shortcut().ifPresent(item::setAccelerator);
        return item;
    }

    private Entry entry(Command command) {
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
        Runnable deed = () -> {};

        Entry(Command command) {
            label = new SimpleStringProperty(command.label());
            icon = new SimpleObjectProperty<>(command.icon());
        }
    }
}
