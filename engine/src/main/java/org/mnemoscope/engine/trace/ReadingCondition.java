package org.mnemoscope.engine.trace;

import java.util.Locale;
import java.util.Optional;

/** A way of reading the same text; each gives every scored token its own NLL. */
public enum ReadingCondition {
    /**
     * The full model: summary, recall over the cache, sensory tokens. For a checkpoint without recall (stage 1, RMT) its own
     * rule, where the memory prompt is the previous memory embedding.
     */
    HMT,
    /** The memory prompt is always the learned initial memory m0; sensory tokens stay. */
    NO_RECALL,
    /** The memory prompt is the memory embedding of the previous segment (recurrent, as in RMT); sensory tokens stay. */
    PREVIOUS_ONLY,
    /** HMT without sensory tokens (k = 0), with its own memory cache. */
    NO_SENSORY,
    /** The checkpoint's backbone reads every segment alone: no memory prompt, no sensory tokens. */
    NO_MEMORY,
    /** The backbone folder's own weights read every segment alone (the official {@code baseline_only}). */
    UNTOUCHED_BACKBONE;

    /** The name in files and on the command line's JSON: lower case with underscores. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code no-memory}, {@code no_memory} and {@code NO_MEMORY} alike. */
    public static Optional<ReadingCondition> parse(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (ReadingCondition condition : values()) {
            if (condition.name().equals(name)) {
                return Optional.of(condition);
            }
        }
        return Optional.empty();
    }
}
