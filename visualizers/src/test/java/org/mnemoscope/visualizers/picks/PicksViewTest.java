package org.mnemoscope.visualizers.picks;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.NamedPick;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.testing.SyntheticRun;
import org.mnemoscope.visualizers.testing.ViewTest;

class PicksViewTest extends ViewTest<PicksView> {
    private final SyntheticRun run = SyntheticRun.of(2000, 40, 30);

    @Override
    protected PicksView create() {
        return new PicksView(selection);
    }

    @SuppressWarnings("unchecked")
    private ListView<NamedPick> list() {
        return lookup("#pick-list").queryAs(ListView.class);
    }

    private void press(String key) {
        Button button = lookup((Button other) -> other.getText().equals(Texts.get(key))).query();
        assertThat(button.isDisabled()).as(key).isFalse();
        interact(button::fire);
    }

    private void name(String words) {
        interact(() -> lookup("#pick-name").queryAs(TextField.class).setText(words));
    }

    private void keep(String words, int from, int to) {
        interact(() -> selection.brush(IndexSet.between(from, to)));
        name(words);
        press("view.picks.keep");
    }

    private void choose(int line) {
        interact(() -> list().getSelectionModel().select(line));
    }

    @Test
    void selectionsAreKeptRestoredAndCombined() {
        show(run, 40);
        keep("storm", 2, 5);
        keep("lamp", 4, 8);
        assertThat(list().getItems()).extracting(NamedPick::name).containsExactly("storm", "lamp");
        choose(0);
        press("view.picks.common");
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.between(4, 5));
        press("view.picks.restore");
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.between(2, 5));
        choose(1);
        press("view.picks.without");
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.between(2, 3));
        press("view.picks.add");
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.between(2, 8));
        interact(() -> selection.history().undo());
        assertThat(selection.picked().segments()).isEqualTo(IndexSet.between(2, 3));
    }

    @Test
    void theyAreRenamedAndForgotten() {
        show(run, 40);
        keep("storm", 2, 5);
        keep("lamp", 4, 8);
        choose(0);
        name("lamp");
        press("view.picks.rename");
        assertThat(lookup((Label label) -> label.getText().equals(Texts.get("view.picks.taken", "lamp"))).tryQuery()).isPresent();
        name("gale");
        press("view.picks.rename");
        assertThat(list().getItems()).extracting(NamedPick::name).containsExactly("gale", "lamp");
        interact(() -> list().requestFocus());
        waitUntil(() -> list().isFocused());
        type(KeyCode.DELETE);
        waitUntil(() -> list().getItems().size() == 1);
        interact(() -> selection.history().undo());
        assertThat(list().getItems()).hasSize(2);
    }

    @Test
    void withoutARunItSaysWhatItIsFor() {
        pulse();
        assertThat(text(".mem-empty")).isEqualTo(Texts.get("view.picks.empty"));
    }
}
