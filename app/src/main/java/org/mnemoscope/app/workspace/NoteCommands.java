package org.mnemoscope.app.workspace;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.visualizers.common.KeptMarks;
import org.mnemoscope.visualizers.common.Selection;

/** Notes and bookmarks by keys, and the way to the lists of notes and of named selections. */
public final class NoteCommands {
    private final Selection selection;

    private NoteCommands(Selection selection) {
        this.selection = selection;
    }

    /**
     * Connects the commands.
     *
     * @param showNotes      brings the list of notes to the front, ready to write
     * @param showSelections brings the list of named selections to the front
     */
    public static void connect(Workspace workspace, Commands commands, Runnable showNotes, Runnable showSelections) {
        Selection selection = workspace.selection();
        NoteCommands deeds = new NoteCommands(selection);
        BooleanBinding nowhere = workspace.headerProperty().isNull().or(selection.segmentProperty().lessThan(0));
        BooleanBinding none = Bindings.createBooleanBinding(() -> selection.marks().get().notes().isEmpty(), selection.marks().marksProperty());
        commands.on(Command.NOTE, showNotes, nowhere);
        commands.on(Command.BOOKMARK, deeds::bookmark, nowhere);
        commands.on(Command.NEXT_NOTE, () -> deeds.go(1), none);
        commands.on(Command.PREVIOUS_NOTE, () -> deeds.go(-1), none);
        commands.on(Command.KEEP_SELECTION, showSelections, workspace.headerProperty().isNull());
    }

    /** On and off; a note with words stays. */
    private void bookmark() {
        KeptMarks marks = selection.marks();
        Optional<Note> note = marks.get().noteOn(selection.getSegment());
        if (note.isEmpty()) {
            marks.note(selection.getSegment(), "");
        } else if (note.get().isBookmark()) {
            marks.removeNote(selection.getSegment());
        }
    }

    /** To the next note or bookmark, or the one before; around the ends of the text. */
    private void go(int way) {
        int here = selection.getSegment();
        int[] places = selection.marks().get().notes().stream().mapToInt(Note::segment).toArray();
        IntStream beyond = IntStream.of(places).filter(place -> way > 0 ? place > here : place < here);
        int around = places[way > 0 ? 0 : places.length - 1];
        selection.select(way > 0 ? beyond.findFirst().orElse(around) : beyond.max().orElse(around));
    }
}
