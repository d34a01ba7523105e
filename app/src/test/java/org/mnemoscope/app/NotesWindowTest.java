package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.Marks;
import org.mnemoscope.engine.trace.Note;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.KeptMarks;
import org.testfx.api.FxRobot;

/** Notes, bookmarks and named selections, from the keys to the run file and back. */
class NotesWindowTest extends WindowCase {
    private KeptMarks marks() {
        return fixture.workspace().selection().marks();
    }

    private Path runFile() {
        return Objects.requireNonNull(fixture.workspace().runFile());
    }

    private Marks saved() {
        return RunFile.open(runFile()).marks();
    }

    @Test
    void whatIsPutDownIsInTheRunFileAndComesBack(FxRobot robot) {
        readAll(robot);
        robot.interact(() -> fixture.workspace().selection().select(4));
        robot.push(KeyCode.CONTROL, KeyCode.B);
        fixture.await(() -> saved().noteOn(4).isPresent());
        robot.interact(() -> fixture.workspace().selection().select(9));
        robot.interact(() -> fixture.window.commands().run(Command.NOTE));
        TextArea field = (TextArea) fixture.scene().lookup("#note-field");
        fixture.await(() -> field.equals(fixture.scene().getFocusOwner()));
        robot.interact(() -> field.setText("good night"));
        robot.interact(() -> {
            fixture.workspace().selection().brush(IndexSet.between(2, 4));
            marks().keepAs("quiet", fixture.workspace().selection().picked());
        });
        robot.push(KeyCode.F2);
        assertThat(fixture.workspace().selection().getSegment()).as("around the end").isEqualTo(4);
        fixture.await(() -> saved().selections().size() == 1 && saved().noteOn(9).map(Note::text).orElse("").equals("good night"));
        Marks kept = marks().get();
        Path file = runFile();
        robot.interact(() -> fixture.window.bench().opener().openText(fixture.folder.resolve("book.txt")));
        fixture.await(() -> fixture.workspace().header() == null);
        assertThat(marks().get()).isEqualTo(Marks.NONE);
        robot.interact(() -> fixture.window.bench().opener().openRun(file));
        fixture.await(() -> fixture.workspace().header() != null);
        assertThat(marks().get()).isEqualTo(kept);
    }

    @Test
    void aNoteInWorkIsSavedWhenTheWindowCloses(FxRobot robot) {
        readAll(robot);
        robot.interact(() -> fixture.workspace().selection().select(4));
        robot.interact(() -> fixture.window.commands().run(Command.NOTE));
        robot.interact(() -> ((TextArea) fixture.scene().lookup("#note-field")).setText("last words"));
        Path file = runFile();
        fixture.close();
        assertThat(RunFile.open(file).marks().notes()).extracting(Note::text).containsExactly("last words");
    }
}
