package org.mnemoscope.visualizers.notes;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** A note: where it stands, and what it says; of a bookmark, how its segment begins. */
final class NoteCell extends ListCell<Note> {
    private static final int EXCERPT = 90;

    private final NotesView view;
    private final Label place = new Label();
    private final Label words = new Label();
    private final VBox lines = new VBox(place, words);

    NoteCell(NotesView view) {
        this.view = view;
        place.getStyleClass().add("mem-note-place");
        words.setWrapText(true);
        lines.getStyleClass().add("mem-note");
        lines.setMinWidth(0);
        setPrefWidth(0); // wraps in place of a bar to scroll by
    }

    @Override
    protected void updateItem(@Nullable Note note, boolean isEmpty) {
        super.updateItem(note, isEmpty);
        RunSoFar run = view.run();
        if (note == null || isEmpty || run == null || note.segment() >= run.segmentCount()) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        place.setText(NotesSkin.place(run, note.segment()));
        words.setText(note.isBookmark() ? "“" + run.beginningOf(note.segment(), EXCERPT) + "”" : note.text());
        words.getStyleClass().removeAll("mem-muted");
        if (note.isBookmark()) {
            words.getStyleClass().add("mem-muted");
        }
        setGraphic(lines);
        setTooltip(Tips.of(place.getText() + "\n" + words.getText()));
        setAccessibleText(place.getText() + ". " + (note.isBookmark() ? Texts.get("view.notes.bookmark") : note.text()));
    }
}
