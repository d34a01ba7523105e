package org.mnemoscope.visualizers.notes;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SkinBase;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.visualizers.common.KeptMarks;
import org.mnemoscope.visualizers.common.Panel;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** A field above, the list below. */
final class NotesSkin extends SkinBase<NotesView> {
    private final KeptMarks marks;
    private final Label empty = new Label(Texts.get("view.notes.empty"));
    private final Label heading = new Label();
    private final TextArea field = new TextArea();
    /** From where Tab goes on: a field itself would take the key. */
    private final Region behindField = new Region();
    private final Button bookmark = new Button(Texts.get("view.notes.bookmark"));
    private final Button remove = new Button(Texts.get("view.notes.remove"));
    private final ListView<Note> list = new ListView<>();
    private final Panel column;
    /** The segment whose note the field shows. */
    private int edited = Selection.NONE;
    /** The note that the field showed before something was written in it. */
    private @Nullable String shown;
    private boolean following;

    NotesSkin(NotesView view) {
        super(view);
        marks = view.selection().marks();
        heading.getStyleClass().add("mem-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        empty.getStyleClass().add("mem-empty");
        empty.setWrapText(true);
        prepareField();
        bookmark.setTooltip(Tips.of(Texts.get("view.notes.bookmark.tooltip")));
        bookmark.setOnAction(event -> marks.note(edited, field.getText().strip()));
        remove.setTooltip(Tips.of(Texts.get("view.notes.remove.tooltip")));
        remove.setOnAction(event -> marks.removeNote(edited));
        prepareList();
        HBox deeds = new HBox(bookmark, remove);
        deeds.getStyleClass().add("mem-deeds");
        behindField.setManaged(false);
        column = new Panel(list, heading, field, behindField, deeds, list);
        getChildren().addAll(column, empty);
        registerChangeListener(view.selection().segmentProperty(), changed -> turnTo(view.selection().getSegment()));
        registerChangeListener(marks.marksProperty(), changed -> show());
        registerChangeListener(view.revisionProperty(), changed -> show());
        registerChangeListener(view.focusedProperty(), changed -> takeFocus());
        turnTo(view.selection().getSegment());
        field.sceneProperty().addListener(seen -> takeFocus()); // a view gets the keyboard before it has a skin
    }

    private void takeFocus() {
        if (getSkinnable().isFocused()) {
            field.requestFocus();
        }
    }

    private void prepareField() {
        field.setId("note-field");
        field.setWrapText(true);
        field.setPrefRowCount(3);
        field.setMinHeight(Region.USE_PREF_SIZE);
        field.setPromptText(Texts.get("view.notes.prompt"));
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) { // a note needs no tabs: the key goes on, as from every other control
                event.consume();
                Event.fireEvent(event.isShiftDown() ? heading : behindField,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), false, false, false));
            }
        });
    }

    private void prepareList() {
        list.setId("note-list");
        list.setAccessibleText(Texts.get("view.notes.list"));
        Label none = new Label(Texts.get("view.notes.none"));
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(rows -> new NoteCell(getSkinnable()));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                getSkinnable().selection().select(now.segment());
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Note chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                marks.removeNote(chosen.segment());
                event.consume();
            }
        });
    }

    private void turnTo(int segment) {
        commit();
        edited = segment;
        shown = null;
        show();
    }

    /** A note whose words were all taken away stays as a bookmark. */
    void commit() {
        String written = field.getText().strip();
        boolean known = marks.get().noteOn(edited).isPresent();
        if (isOnASegment() && !following && (known || !written.isEmpty())) {
            shown = written;
            marks.note(edited, written);
        }
    }

    private boolean isOnASegment() {
        RunSoFar run = getSkinnable().run();
        return run != null && edited >= 0 && edited < run.segmentCount();
    }

    private void show() {
        RunSoFar run = getSkinnable().run();
        following = true;
        column.setVisible(run != null);
        empty.setVisible(run == null);
        Optional<Note> note = marks.get().noteOn(edited);
        heading.setText(run != null && isOnASegment() ? place(run, edited) : Texts.get("view.notes.nowhere"));
        field.setDisable(!isOnASegment());
        field.setAccessibleText(Texts.get("view.notes.field", edited));
        String words = note.map(Note::text).orElse("");
        if (!words.equals(shown)) { // what is being written stays when other notes change
            shown = words;
            field.setText(words);
        }
        bookmark.setDisable(!isOnASegment() || note.isPresent());
        remove.setDisable(note.isEmpty());
        List<Note> notes = run == null ? List.of() : marks.get().notes();
        if (!list.getItems().equals(notes)) {
            list.getItems().setAll(notes);
        }
        note.ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        getSkinnable().setAccessibleText(Texts.get("view.notes.spoken", notes.size()));
        following = false;
    }

    /** Where a segment is, in a few words. */
    static String place(RunSoFar run, int segment) {
        String chapter = run.chapterOf(segment).map(Chapter::title).orElse("");
        return Texts.get("view.plot.card", segment) + (chapter.isEmpty() ? "" : " · " + chapter);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        column.resizeRelocate(x, y, width, height);
        empty.resizeRelocate(x, y, width, height);
    }
}
