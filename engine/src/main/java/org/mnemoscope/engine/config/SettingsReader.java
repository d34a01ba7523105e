package org.mnemoscope.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.trace.HalfRule;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.RecallPrecision;
import org.mnemoscope.engine.trace.RecallScale;

/**
 * The settings in {@code hmt.json}, filled up from the hub's config.json and from defaults:
 * the window L = 256 with k = 32 sensory tokens (fewer if the segment is short) and N = 100 memories as in the official scripts, half of a segment summarised,
 * scale {@code auto}, precision {@code bf16} as the official code rounds, LoRA alpha 32.
 */
final class SettingsReader {
    private static final Set<String> KNOWN = Set.of("name", "backbone", "checkpoint", "memory_cache", "memory_size", "segment_length",
            "block_size", "num_sensory", "mem_recall_context", "mem_recall_hidden_dim", "sum_fraction", "half_rule", "summary_tokens",
            "recall_scale", "recall_precision", "num_seg_save", "lora");

    private final ConfigFile hmt;
    private final Optional<ConfigFile> hub;
    private final List<String> notes = new ArrayList<>();
    private final List<String> defaulted = new ArrayList<>();

    SettingsReader(ConfigFile hmt, Optional<ConfigFile> hub) {
        this.hmt = hmt;
        this.hub = hub;
        for (String key : hmt.keys()) {
            if (!KNOWN.contains(key)) {
                notes.add("The setting " + key + " in hmt.json is not known and not used.");
            }
        }
    }

    List<String> notes() {
        return notes;
    }

    /** The keys that nobody gave. */
    List<String> defaulted() {
        return defaulted;
    }

    /** @throws ModelException if settings contradict each other or lie outside their range */
    HmtSettings settings() {
        int memorySize = (int) hmt.optionalInteger("memory_size").orElse(1);
        if (memorySize != 0 && memorySize != 1) {
            throw contradiction("memory_size is " + memorySize + ", but HMT has one memory embedding per segment", "Set it to 1.");
        }
        OptionalInt block = declaredInteger("block_size", "segment_size");
        OptionalInt window = declaredInteger("segment_length", null);
        // The default k must leave room for text in a short segment.
        int room = block.isPresent() ? block.getAsInt() : window.isPresent() ? Math.max(0, window.getAsInt() - 2) / 2 : 32;
        int sensory = integer("num_sensory", null, Math.min(32, room));
        int segmentTokens = segmentTokens(block, window, 2 * memorySize + sensory);
        int capacity = integer("mem_recall_context", "ltm_context", 100);
        int width = declaredInteger("mem_recall_hidden_dim", "hidden_dim").orElse(0);
        double fraction = hmt.optionalNumber("sum_fraction").orElseGet(() -> defaulted("sum_fraction", 0.5));
        HalfRule half = choice("half_rule", HalfRule.values(), HalfRule.ROUND);
        RecallPrecision precision = choice("recall_precision", RecallPrecision.values(), RecallPrecision.BF16);
        RecallScale scale = choice("recall_scale", RecallScale.values(), RecallScale.AUTO);
        try {
            HmtSettings settings = new HmtSettings(segmentTokens, sensory, capacity, width, fraction, half, precision, scale);
            checkSummary(settings);
            return settings;
        } catch (IllegalArgumentException e) {
            throw contradiction(String.valueOf(e.getMessage()), "Correct the numbers.");
        }
    }

    /** S: {@code block_size} if given, else L − 2 − k (hmt-spec §2); {@code others} are the rows that are no text, 2 + k. */
    private int segmentTokens(OptionalInt block, OptionalInt window, int others) {
        if (block.isEmpty()) {
            return window.orElseGet(() -> defaulted("segment_length", 256)) - others;
        }
        if (window.isPresent() && window.getAsInt() - others != block.getAsInt()) {
            throw contradiction("segment_length " + window.getAsInt() + " without " + others + " memory and sensory rows leaves "
                    + (window.getAsInt() - others) + " text tokens, but the block size is " + block.getAsInt(),
                    "Remove one of the two, or make them agree.");
        }
        return block.getAsInt();
    }

    private void checkSummary(HmtSettings settings) {
        OptionalInt summary = declaredInteger("summary_tokens", null);
        if (summary.isPresent() && summary.getAsInt() != settings.summaryTokens()) {
            throw contradiction("summary_tokens is " + summary.getAsInt() + ", but sum_fraction gives " + settings.summaryTokens(),
                    "Remove summary_tokens, or make them agree.");
        }
    }

    OptionalInt loraRank() {
        OptionalLong rank = hmt.section("lora").map(lora -> lora.optionalInteger("r")).orElse(OptionalLong.empty());
        return rank.isPresent() ? OptionalInt.of(toInt("lora.r", rank.getAsLong())) : OptionalInt.empty();
    }

    double loraAlpha() {
        OptionalDouble declared = hmt.section("lora").map(lora -> lora.optionalNumber("alpha")).orElse(OptionalDouble.empty());
        if (declared.isEmpty()) {
            defaulted.add(ModelFolder.LORA_ALPHA); // no note: it matters only where the checkpoint holds LoRA
        }
        return declared.orElse(32.0);
    }

    private int integer(String key, @Nullable String hubKey, int otherwise) {
        return declaredInteger(key, hubKey).orElseGet(() -> defaulted(key, otherwise));
    }

    private OptionalInt declaredInteger(String key, @Nullable String hubKey) {
        OptionalLong value = hmt.optionalInteger(key);
        if (value.isEmpty() && hubKey != null && hub.isPresent()) {
            value = hub.get().optionalInteger(hubKey);
            value.ifPresent(found -> notes.add("The setting " + key + " is not in hmt.json; the checkpoint's config.json says " + found + "."));
        }
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of(toInt(key, value.getAsLong()));
    }

    private int toInt(String key, long value) {
        if (value < 0 || value > 1_000_000) {
            throw contradiction(key + " is " + value + ", outside 0 to 1,000,000", "Correct it.");
        }
        return (int) value;
    }

    private <T> T defaulted(String key, T value) {
        notes.add("The setting " + key + " is not given; " + value + " is used.");
        defaulted.add(key);
        return value;
    }

    private <E extends Enum<E>> E choice(String key, E[] values, E otherwise) {
        Optional<String> text = hmt.text(key);
        if (text.isEmpty()) {
            defaulted(key, otherwise.name().toLowerCase(Locale.ROOT));
            return otherwise;
        }
        List<String> names = new ArrayList<>();
        for (E value : values) {
            names.add(value.name().toLowerCase(Locale.ROOT));
            if (value.name().equalsIgnoreCase(text.get())) {
                return value;
            }
        }
        throw contradiction(key + " is \"" + text.get() + "\", which is none of " + String.join(", ", names), "Choose one of these.");
    }

    private ModelException contradiction(String what, String whatToDo) {
        return new ModelException("The settings in " + hmt.file() + " do not fit: " + what + ".", whatToDo);
    }
}
