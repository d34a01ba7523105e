package org.mnemoscope.app.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;

/** Gives actions other keys, and says which action has keys already. */
final class KeysController {
    /** Keys by which one gets around, which no action may take. */
    private static final Set<KeyCode> KEPT = Set.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.UNDEFINED);

    private final Commands commands;
    private final Workspace workspace;

    KeysController(Commands commands, Workspace workspace) {
        this.commands = commands;
        this.workspace = workspace;
    }

    /** The keys of an event in the notation of settings; empty where they cannot be an action's. */
    static Optional<String> keys(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (code.isModifierKey() || KEPT.contains(code) || plain && !code.isFunctionKey()) {
            return Optional.empty(); // a letter alone would be typed somewhere
        }
        StringBuilder keys = new StringBuilder();
        keys.append(event.isShortcutDown() ? "Shortcut+" : "");
        keys.append(event.isAltDown() ? "Alt+" : "");
        keys.append(event.isShiftDown() ? "Shift+" : "");
        return Optional.of(keys.append(code.getName().replace(' ', '_')).toString());
    }

    /** The other action that has these keys. */
    Optional<Action> taken(String keys, Action by) {
        KeyCombination wanted = KeyCombination.valueOf(keys);
        return commands.actions().stream()
                .filter(action -> !action.equals(by) && wanted.equals(commands.keysOf(action).get()))
                .findFirst();
    }

    /** Gives an action keys; empty for none. */
    void set(Action action, String keys) {
        Map<String, String> chosen = new HashMap<>(workspace.settings().keys());
        chosen.put(action.id(), keys);
        workspace.settingsProperty().set(workspace.settings().withKeys(chosen));
    }

    /** Gives an action its own keys back. */
    void reset(Action action) {
        Map<String, String> chosen = new HashMap<>(workspace.settings().keys());
        chosen.remove(action.id());
        workspace.settingsProperty().set(workspace.settings().withKeys(chosen));
    }

    /** Gives all actions their own keys back. */
    void resetAll() {
        workspace.settingsProperty().set(workspace.settings().withKeys(Map.of()));
    }

    /** Whether keys can be chosen for an action; Escape closes and stops, always. */
    static boolean canChange(Action action) {
        return action != Command.STOP;
    }
}
