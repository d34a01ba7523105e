package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.visualizers.common.Gesture;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Selection;
import org.testfx.api.FxRobot;

/** Finding words, actions and the way back. */
class FindWindowTest extends WindowCase {
    private Selection selection() {
        return fixture.workspace().selection();
    }

    @Test
    void hitsAreMarkedWalkedThroughAndSelected(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("good night");
        fixture.await(() -> ((Label) fixture.scene().lookup("#find-count")).getText().equals("1 hits"));
        assertThat(selection().hitsProperty().get().segments().last()).isEqualTo(WindowFixture.SEGMENTS - 1);
        robot.interact(() -> selection().select(2));
        robot.type(KeyCode.ENTER);
        fixture.await(() -> selection().getSegment() == selection().hitsProperty().get().segments().first());
        robot.interact(() -> fixture.window.commands().run(Command.SELECT_HITS));
        assertThat(selection().picked().tokens()).isEqualTo(selection().hitsProperty().get().tokens());
        robot.type(KeyCode.ESCAPE);
        fixture.await(() -> selection().hitsProperty().get().tokens().isEmpty());
        assertThat(isSeen(fixture.scene().lookup("#find-field"))).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(selection().picked().isEmpty()).isTrue();
        assertThat(fixture.window.commands().labelOf(Command.REDO).get()).startsWith("Redo search that found");
    }

    @Test
    void thePaletteDoesWhatAFewLettersName(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("memmap");
        robot.type(KeyCode.ENTER);
        fixture.await(() -> fixture.window.dock().isSeen("memory-map"));
        assertThat(isSeen(fixture.scene().lookup("#palette-field"))).isFalse();
    }

    @Test
    void whatIsCalledWhatIsTypedComesFirst(FxRobot robot) {
        readAll(robot);
        robot.interact(() -> selection().pick(Picked.segments(IndexSet.range(2, 5)), Gesture.BRUSH));
        robot.interact(() -> fixture.window.commands().run(Command.UNDO));
        robot.interact(() -> fixture.window.commands().run(Command.PALETTE));
        TextField field = requireNonNull((TextField) fixture.scene().lookup("#palette-field"));
        ListView<?> list = requireNonNull((ListView<?>) fixture.scene().lookup("#palette-list"));
        for (String view : List.of("cost", "text")) {
            robot.interact(() -> field.setText(view));
            assertThat(fixture.window.commands().labelOf((Action) list.getItems().get(0)).get()).isEqualToIgnoringCase(view);
        }
    }

    @Test
    void oneGoesBackAndForwardThroughPlacesVisited(FxRobot robot) {
        readAll(robot);
        robot.interact(() -> selection().select(2));
        robot.interact(() -> selection().select(3));
        robot.interact(() -> selection().select(9));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(selection().getSegment()).as("a step to the neighbour is no visit").isEqualTo(3);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(selection().getSegment()).isEqualTo(9);
    }

    @Test
    void keysAreChangedRefusedWhereTakenAndReset(FxRobot robot) {
        robot.interact(() -> fixture.window.commands().run(Command.KEYS));
        TextField field = requireNonNull((TextField) fixture.scene().lookup("#keys-theme"));
        robot.interact(() -> field.requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertThat(((Label) fixture.scene().lookup("#keys-problem")).getText()).contains("is taken");
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(fixture.workspace().settings().keys()).containsEntry("theme", "Shortcut+J");
        robot.type(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(fixture.scene().getRoot().getStyleClass()).contains("light");
        robot.interact(() -> fixture.window.commands().run(Command.KEYS));
        robot.clickOn("#keys-reset-all");
        fixture.close();
        assertThat(new SettingsStore(fixture.settingsFile()).load().keys()).isEmpty();
    }

    @Test
    void undoGoesBackOverBrushes(FxRobot robot) {
        readAll(robot);
        robot.interact(() -> selection().brush(IndexSet.between(2, 4)));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(selection().picked().isEmpty()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(selection().picked().segments()).isEqualTo(IndexSet.between(2, 4));
    }
}
