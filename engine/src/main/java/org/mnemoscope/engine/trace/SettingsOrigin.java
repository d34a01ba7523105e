package org.mnemoscope.engine.trace;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the settings of a reading came from, as far as it is not plain: checkpoints store few of them.
 *
 * @param loraAlpha the alpha with which LoRA was folded in; empty for a checkpoint without LoRA
 * @param defaulted keys of {@code hmt.json} that nobody gave, so that the program's defaults hold
 */
public record SettingsOrigin(OptionalDouble loraAlpha, List<String> defaulted) {
    /** No LoRA, every setting given; also of run files that do not tell. */
    public static final SettingsOrigin ALL_GIVEN = new SettingsOrigin(OptionalDouble.empty(), List.of());

    public SettingsOrigin {
        defaulted = List.copyOf(defaulted);
    }

    /** The same when a person has chosen the value of a setting. */
    public SettingsOrigin chosen(String key) {
        return new SettingsOrigin(loraAlpha, defaulted.stream().filter(other -> !other.equals(key)).toList());
    }
}
