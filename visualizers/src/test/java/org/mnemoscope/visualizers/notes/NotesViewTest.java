package org.mnemoscope.visualizers.notes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class NotesViewTest extends ViewTest<NotesView> {
    private final SyntheticRun run = SyntheticRun.of(2000, 40, 30);

    @Override
    protected NotesView create() {
        return new NotesView(selection);
    }

    private TextArea field() {
        return lookup("#note-field").queryAs(TextArea.class);
    }

    @SuppressWarnings("unchecked")
    private ListView<Note> list() {
        return lookup("#note-list").queryAs(ListView.class);
    }

    private Button button(String key) {
        return lookup((Button button) -> button.getText().equals(Texts.get(key))).query();
    }

    @Test
    void whatIsWrittenIsKeptWhenOneGoesOn() {
        show(run, 40);
        select(7);
        interact(() -> field().setText("the fox "));
        interact(() -> selection.marks().note(20, "another"));
        interact(() -> selection.marks().removeNote(20));
        select(9);
        assertThat(selection.marks().get().noteOn(7).orElseThrow().text()).isEqualTo("the fox");
        assertThat(field().getText()).isEmpty();
        interact(() -> field().setText("the lamp"));
        interact(() -> view().commit());
        assertThat(list().getItems()).extracting(Note::segment).containsExactly(7, 9);
        interact(() -> list().getSelectionModel().select(0));
        pulse();
        assertThat(selection.getSegment()).isEqualTo(7);
        assertThat(field().getText()).isEqualTo("the fox");
        interact(() -> selection.history().undo());
        assertThat(list().getItems()).extracting(Note::segment).containsExactly(7);
    }

    @Test
    void bookmarksComeAndGo() {
        show(run, 40);
        assertThat(button("view.notes.bookmark").isDisabled()).as("no segment is selected").isTrue();
        select(7);
        interact(() -> button("view.notes.bookmark").fire());
        assertThat(selection.marks().get().noteOn(7).orElseThrow().isBookmark()).isTrue();
        assertThat(button("view.notes.bookmark").isDisabled()).isTrue();
        interact(() -> button("view.notes.remove").fire());
        assertThat(selection.marks().get().notes()).isEmpty();
    }

    @Test
    void theKeyboardReachesAll() {
        show(run, 40);
        select(7);
        interact(() -> selection.marks().note(3, "here"));
        interact(() -> view().requestFocus());
        waitUntil(() -> field().isFocused());
        type(KeyCode.TAB);
        waitUntil(() -> button("view.notes.bookmark").isFocused());
        interact(() -> list().requestFocus());
        interact(() -> list().getSelectionModel().select(0));
        type(KeyCode.DELETE);
        waitUntil(() -> selection.marks().get().notes().isEmpty());
        assertThat(view().getAccessibleText()).isEqualTo(Texts.get("view.notes.spoken", 0));
    }

    @Test
    void withoutARunItSaysWhatItIsFor() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.notes.empty"));
        assertThat(view().lookup(".mem-scroll").isVisible()).isFalse();
    }
}
