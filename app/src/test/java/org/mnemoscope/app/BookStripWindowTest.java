package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.SettingsStore;
import org.testfx.api.FxRobot;

/** The strip of the whole book above the views. */
class BookStripWindowTest extends WindowCase {
    private Node strip() {
        return fixture.scene().lookup("#book-strip");
    }

    @Test
    void itIsThereWithARunGoesByChaptersAndCanBeHidden(FxRobot robot) {
        assertThat(isSeen(strip())).as("without a run").isFalse();
        readAll(robot);
        assertThat(isSeen(strip())).isTrue();
        assertThat(strip().getLayoutBounds().getHeight()).isLessThan(90);
        robot.interact(() -> fixture.workspace().selection().select(7));
        robot.push(KeyCode.ALT, KeyCode.UP);
        assertThat(fixture.workspace().selection().getSegment()).as("the book has one chapter").isZero();
        robot.interact(() -> fixture.window.commands().run(Command.START_PAGE));
        assertThat(isSeen(strip())).as("under the start page").isFalse();
        robot.interact(() -> fixture.window.commands().run(Command.START_PAGE));
        robot.interact(() -> fixture.window.commands().run(Command.BOOK_STRIP));
        assertThat(isSeen(strip())).isFalse();
        fixture.close();
        assertThat(new SettingsStore(fixture.settingsFile()).load().look().stripHidden()).isTrue();
    }
}
