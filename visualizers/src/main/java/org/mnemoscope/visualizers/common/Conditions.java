package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.trace.ReadingCondition;

/** Reading conditions in plain words. */
public final class Conditions {
    private Conditions() {}

    /** The short name for legends and menus. */
    public static String name(ReadingCondition condition) {
        return Texts.get("view.condition." + condition.key());
    }

    /** One sentence that says how the text was read. */
    public static String explanation(ReadingCondition condition) {
        return Texts.get("view.condition." + condition.key() + ".explained");
    }
}
