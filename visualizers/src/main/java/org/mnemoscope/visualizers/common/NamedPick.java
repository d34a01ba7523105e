package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.trace.SavedSelection;

/**
 * A selection that the person gave a name, to come back to.
 *
 * @param colour one of {@link #COLOURS}, from 0
 */
public record NamedPick(String name, int colour, Picked picked) {
    /** So many colours there are; after them they begin again. */
    public static final int COLOURS = 6;

    /** What colour a number has. */
    public ColourRole role() {
        return ColourRole.values()[ColourRole.PICK_1.ordinal() + colour % COLOURS];
    }

    static NamedPick of(SavedSelection saved) {
        return new NamedPick(saved.name(), saved.colour(), new Picked(
                IndexSet.ofPairs(saved.segments()), IndexSet.ofPairs(saved.tokens()), IndexSet.ofPairs(saved.memories())));
    }

    SavedSelection saved() {
        return new SavedSelection(name, colour, picked.segments().pairs(), picked.tokens().pairs(), picked.memories().pairs());
    }
}
