package org.mnemoscope.visualizers.common;

import java.util.Locale;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * What a colour means in the views. Each role is a CSS property of the same name on {@code .mem-view}: {@code RECALL}
 * is {@code -mem-recall}, defined once in {@code views.css}, for light and dark themes alike.
 */
public enum ColourRole {
    SURFACE,
    RAISED,
    TEXT,
    TEXT_MUTED,
    TEXT_SUBTLE,
    GRID,
    BORDER,
    /** The background of what is selected. */
    SELECTION,
    /** Recall weights, and what is recalled. */
    RECALL,
    /** The mark of the selected segment on drawings. */
    CURSOR,
    /** The segment that was read last. */
    READING,
    /** What find in the text has found. */
    HIT,
    /** Memory helped. */
    GAIN,
    /** Memory hurt. */
    LOSS,
    SURPRISAL,
    /** Cells of memories that the cache no longer held. */
    EVICTED,
    /** Last mention in the same segment. */
    ZONE_SEGMENT,
    /** Last mention in the sensory tokens. */
    ZONE_SENSORY,
    /** Last mention in a segment whose memory is cached. */
    ZONE_CACHE,
    /** Last mention in a segment whose memory was dropped. */
    ZONE_EVICTED,
    /** No mention before. */
    ZONE_NEVER,
    /** What the text tells and asks for later. */
    PLANTED,
    /** Selections that have names, in turn. */
    PICK_1,
    PICK_2,
    PICK_3,
    PICK_4,
    PICK_5,
    PICK_6,
    HMT,
    NO_RECALL,
    PREVIOUS_ONLY,
    NO_SENSORY,
    NO_MEMORY,
    UNTOUCHED_BACKBONE;

    /** The CSS property's name. */
    public String cssName() {
        return "-mem-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of a reading condition's line. */
    public static ColourRole of(ReadingCondition condition) {
        return switch (condition) {
            case HMT -> HMT;
            case NO_RECALL -> NO_RECALL;
            case PREVIOUS_ONLY -> PREVIOUS_ONLY;
            case NO_SENSORY -> NO_SENSORY;
            case NO_MEMORY -> NO_MEMORY;
            case UNTOUCHED_BACKBONE -> UNTOUCHED_BACKBONE;
        };
    }
}
