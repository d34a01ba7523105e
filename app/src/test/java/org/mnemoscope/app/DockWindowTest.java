package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.testfx.api.FxRobot;

/** The views of the window in tabs, in windows of their own, and in full. */
class DockWindowTest extends WindowCase {
    @Test
    void keysReachEveryView(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(fixture.scene().getFocusOwner()).isInstanceOf(InspectorView.class);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(fixture.scene().getFocusOwner()).isInstanceOf(MemoryMapView.class);
        assertThat(fixture.window.dock().isSeen("recall")).isFalse();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(fixture.scene().getFocusOwner()).isInstanceOf(RecallMatrixView.class);
        assertThat(fixture.window.dock().isSeen("memory-map")).isFalse();
    }

    @Test
    void theLayoutIsKept(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        assertThat(fixture.window.dock().layout().areaOf("memory-map").orElseThrow().views()).containsExactly("memory-map");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        DockLayout changed = fixture.window.dock().layout();
        assertThat(changed.has("curves")).isFalse();
        fixture.close();
        assertThat(new SettingsStore(fixture.settingsFile()).load().docking()).isEqualTo(changed);
    }

    @Test
    void aResetBringsEveryViewBack(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        robot.push(KeyCode.CONTROL, KeyCode.W);
        fixture.on(() -> fixture.window.commands().run(Command.RESET_LAYOUT));
        assertThat(fixture.window.dock().layout()).isEqualTo(ViewCatalog.standard());
        assertThat(view(PerplexityView.class).run()).isNotNull();
    }

    @Test
    void oneViewFillsTheScreenAndEscapeBringsTheOthersBack(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.type(KeyCode.F11);
        assertThat(fixture.scene().lookup("#play-button").getParent().isVisible()).isTrue();
        assertThat(isSeen(fixture.scene().lookup("#play-button"))).isFalse();
        assertThat(fixture.scene().getFocusOwner()).isInstanceOf(RecallMatrixView.class);
        robot.type(KeyCode.ESCAPE);
        assertThat(isSeen(fixture.scene().lookup("#play-button"))).isTrue();
        assertThat(view(InspectorView.class).isVisible()).isTrue();
    }

    @Test
    void keysWorkInAWindowOfItsOwnToo(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
        assertThat(fixture.window.dock().layout().isDetached("memory-map")).isTrue();
        fixture.on(() -> fixture.window.dock().show("memory-map"));
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
        assertThat(fixture.window.dock().layout().isDetached("memory-map")).isFalse();
    }

    @Test
    void theKeyboardGoesToThePaletteFromAWindowOfItsOwnAndBack(FxRobot robot) {
        readAll(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.D);
        Window own = fixture.window.dock().contentOf("memory-map").getScene().getWindow();
        fixture.await(own::isFocused);
        fixture.on(() -> fixture.window.commands().run(Command.PALETTE));
        fixture.await(fixture.stage::isFocused);
        assertThat(fixture.scene().getFocusOwner()).hasFieldOrPropertyWithValue("id", "palette-field");
        fixture.on(() -> Event.fireEvent(fixture.scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        fixture.await(own::isFocused);
    }

    @Test
    void sizesChangeAtOnceAndAreKept(FxRobot robot) {
        double before = ((Region) fixture.scene().lookup("#step-button")).prefWidth(-1);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        fixture.await(() -> ((Region) fixture.scene().lookup("#step-button")).prefWidth(-1) > before);
        fixture.close();
        assertThat(new SettingsStore(fixture.settingsFile()).load().look().percent()).isEqualTo(120);
    }
}
