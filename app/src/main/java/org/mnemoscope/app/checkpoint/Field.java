package org.mnemoscope.app.checkpoint;

import org.mnemoscope.visualizers.common.Texts;

/** A setting that is typed. */
enum Field {
    NAME,
    /** L or S, whichever the person knows. */
    LENGTH,
    SENSORY,
    CAPACITY,
    FRACTION,
    ALPHA;

    String label() {
        return switch (this) {
            case NAME -> Texts.get("app.checkpoint.name");
            case LENGTH -> Texts.get("app.checkpoint.length");
            case SENSORY -> Texts.get("app.checkpoint.sensory");
            case CAPACITY -> Texts.get("app.checkpoint.capacity");
            case FRACTION -> Texts.get("app.checkpoint.fraction");
            case ALPHA -> Texts.get("app.checkpoint.alpha");
        };
    }

    /** One line saying what the setting does. */
    String hint() {
        return switch (this) {
            case NAME -> Texts.get("app.checkpoint.name_hint");
            case LENGTH -> Texts.get("app.checkpoint.length_hint");
            case SENSORY -> Texts.get("app.checkpoint.sensory_hint");
            case CAPACITY -> Texts.get("app.checkpoint.capacity_hint");
            case FRACTION -> Texts.get("app.checkpoint.fraction_hint");
            case ALPHA -> Texts.get("app.checkpoint.alpha_hint");
        };
    }
}
