package org.mnemoscope.visualizers.common;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;

/** What a person adds to the run shown: notes on segments and selections with names. Every change is a step that can be undone. */
public final class KeptMarks {
    private final SelectionHistory history;
    private final ReadOnlyObjectWrapper<Marks> marks = new ReadOnlyObjectWrapper<>(this, "marks", Marks.NONE);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");

    KeptMarks(SelectionHistory history) {
        this.history = history;
    }

    public ReadOnlyObjectProperty<Marks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public Marks get() {
        return marks.get();
    }

    /** Counts what the person changed, undid and did again: each time there is something to save. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Shows what was saved with a run; no step. */
    public void open(Marks saved) {
        marks.set(saved);
    }

    /** Puts a note on a segment, in place of the one that is there; without words it is a bookmark. */
    public void note(int segment, String text) {
        Optional<Note> before = get().noteOn(segment);
        if (before.isEmpty() || !before.get().text().equals(text)) {
            change(get().with(new Note(segment, text, Instant.now())),
                    Texts.get(before.isEmpty() ? "view.notes.step.add" : "view.notes.step.edit", segment));
        }
    }

    /** Takes the note or bookmark of a segment away. */
    public void removeNote(int segment) {
        if (get().noteOn(segment).isPresent()) {
            change(get().withoutNote(segment), Texts.get("view.notes.step.remove", segment));
        }
    }

    /** The selections that have names, in the order in which they were named. */
    public List<NamedPick> named() {
        return get().selections().stream().map(NamedPick::of).toList();
    }

    public Optional<NamedPick> named(String name) {
        return named().stream().filter(kept -> kept.name().equals(name)).findFirst();
    }

    /** Gives a selection a name; an older one of that name is replaced. Nothing is not kept. */
    public void keepAs(String name, Picked picked) {
        if (picked.isEmpty() || name.isBlank()) {
            return;
        }
        List<NamedPick> all = new ArrayList<>(named());
        NamedPick kept = new NamedPick(name.strip(), named(name.strip()).map(NamedPick::colour).orElse(freeColour()), picked);
        int place = all.stream().map(NamedPick::name).toList().indexOf(kept.name());
        if (place < 0) {
            all.add(kept);
        } else {
            all.set(place, kept);
        }
        changeNamed(all, Texts.get("view.picks.step.keep", kept.name()));
    }

    /** Gives a named selection another name, unless another one has it; true if it did. */
    public boolean rename(String name, String other) {
        String wanted = other.strip();
        if (wanted.isEmpty() || named(name).isEmpty() || named(wanted).isPresent()) {
            return false;
        }
        changeNamed(named().stream().map(kept -> kept.name().equals(name) ? new NamedPick(wanted, kept.colour(), kept.picked()) : kept).toList(),
                Texts.get("view.picks.step.rename", name, wanted));
        return true;
    }

    /** Forgets a name; what is picked stays picked. */
    public void forget(String name) {
        if (named(name).isPresent()) {
            changeNamed(named().stream().filter(kept -> !kept.name().equals(name)).toList(), Texts.get("view.picks.step.forget", name));
        }
    }

    /** A colour that the fewest have. */
    private int freeColour() {
        int[] users = new int[NamedPick.COLOURS];
        named().forEach(kept -> users[kept.colour() % NamedPick.COLOURS]++);
        int best = 0;
        for (int colour = 1; colour < users.length; colour++) {
            best = users[colour] < users[best] ? colour : best;
        }
        return best;
    }

    private void changeNamed(List<NamedPick> all, String step) {
        change(get().withSelections(all.stream().map(NamedPick::saved).toList()), step);
    }

    private void change(Marks next, String step) {
        Marks before = get();
        show(next);
        history.add(() -> show(before), () -> show(next), step);
    }

    private void show(Marks next) {
        marks.set(next);
        changes.set(changes.get() + 1);
    }
}
