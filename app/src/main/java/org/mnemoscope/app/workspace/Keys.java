package org.mnemoscope.app.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Keys as settings keep them: the notation of {@link KeyCombination}, as {@code Shortcut+Shift+P}; empty for none. */
final class Keys {
    private Keys() {}

    /** The keys of an action: those chosen, or else its own. */
    static Optional<KeyCombination> of(Action action, Map<String, String> chosen) {
        String keys = chosen.get(action.id());
        return keys == null ? action.shortcut() : parsed(keys);
    }

    /** Without entries that are no keys; a settings file may hold anything. */
    static Map<String, String> usable(@Nullable Map<String, String> chosen) {
        Map<String, String> usable = new LinkedHashMap<>();
        if (chosen != null) {
            chosen.forEach((id, keys) -> {
                if (id != null && keys != null && (keys.isEmpty() || parsed(keys).isPresent())) {
                    usable.put(id, keys);
                }
            });
        }
        return Map.copyOf(usable);
    }

    private static Optional<KeyCombination> parsed(String keys) {
        try {
            return keys.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(keys));
        } catch (IllegalArgumentException noKeys) {
            return Optional.empty();
        }
    }
}
