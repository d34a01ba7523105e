package org.mnemoscope.engine.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person adds to a run: notes, one for a segment at most, in the order of the text, and selections, each of a name of its own.
 */
public record Marks(List<Note> notes, List<SavedSelection> selections) {
    public static final Marks NONE = new Marks(List.of(), List.of());

    public Marks {
        List<Note> sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparingInt(Note::segment));
        notes = List.copyOf(sorted);
        selections = List.copyOf(selections);
        Set<Object> seen = new HashSet<>();
        if (!notes.stream().allMatch(note -> seen.add(note.segment())) || !selections.stream().allMatch(one -> seen.add(one.name()))) {
            throw new IllegalArgumentException("two notes on a segment, or two selections of a name");
        }
    }

    public boolean isEmpty() {
        return notes.isEmpty() && selections.isEmpty();
    }

    public Optional<Note> noteOn(int segment) {
        return notes.stream().filter(note -> note.segment() == segment).findFirst();
    }

    /** With this note in place of any other on its segment. */
    public Marks with(Note note) {
        List<Note> all = new ArrayList<>(withoutNote(note.segment()).notes);
        all.add(note);
        return new Marks(all, selections);
    }

    public Marks withoutNote(int segment) {
        return new Marks(notes.stream().filter(note -> note.segment() != segment).toList(), selections);
    }

    public Marks withSelections(List<SavedSelection> others) {
        return new Marks(notes, others);
    }
}
