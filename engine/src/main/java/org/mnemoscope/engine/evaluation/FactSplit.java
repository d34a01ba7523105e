package org.mnemoscope.engine.evaluation;

import java.util.Locale;

/**
 * Which names, values and templates facts are made of. {@link #TRAIN} and {@link #HELDOUT} share none; titles as {@code Captain} they
 * share.
 */
public enum FactSplit {
    /** May be used in training. */
    TRAIN,
    /** Must never be used in training: what models are evaluated with. */
    HELDOUT,
    /** Those of the first demo model, which was trained and tested with the same; it overlaps with both others. */
    FIRST;

    /** The name in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
