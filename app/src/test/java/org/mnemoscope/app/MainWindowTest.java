package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.testfx.api.FxRobot;

/** The window as a person uses it: mouse and keys in, what is shown out. */
class MainWindowTest extends WindowCase {
    private boolean startPageShown() {
        return fixture.scene().lookup("#start-page").isVisible();
    }

    private String label(String id) {
        return ((Label) fixture.scene().lookup(id)).getText();
    }

    @Test
    void startsWithAPageThatReadsTheDemoInOneClick(FxRobot robot) {
        assertThat(startPageShown()).isTrue();
        robot.clickOn(robot.from(fixture.scene().lookup("#start-page")).lookup("#read-demo-button").queryButton());
        fixture.await(() -> fixture.workspace().state() == ReadingState.FINISHED);
        assertThat(startPageShown()).isFalse();
        assertThat(fixture.stage.getTitle()).isEqualTo("The Lighthouse Ledger — Mnemoscope");
    }

    @Test
    void theStartPageListsTheSampleTextsAndOpensThem(FxRobot robot) {
        List<Hyperlink> links = robot.from(fixture.scene().lookup("#start-page")).lookup(".start-sample").<Hyperlink>queryAll().stream().toList();
        assertThat(links).extracting(Hyperlink::getText).contains("The Lighthouse Ledger", "The People of the Coach Road", "The Ferry at Long Reach");
        robot.interact(() -> links.get(1).fire());
        fixture.await(() -> !startPageShown());
        assertThat(fixture.stage.getTitle()).isEqualTo(links.get(1).getText() + " — Mnemoscope");
    }

    @Test
    void aTextIsShownAtOnceAndAModelMakesItReadable() {
        fixture.openBook();
        assertThat(startPageShown()).isFalse();
        assertThat(fixture.scene().lookup("#play-button").isDisabled()).isTrue();
        fixture.openModel();
        assertThat(fixture.scene().lookup("#play-button").isDisabled()).isFalse();
        assertThat(((Labeled) fixture.scene().lookup("#model-menu")).getText()).isEqualTo("Fake model");
        assertThat(((Labeled) fixture.scene().lookup("#text-menu")).getText()).isEqualTo("The Harbour");
    }

    @Test
    void spacePlaysToTheEndAndTheRunFileHoldsIt(FxRobot robot) {
        readAll(robot);
        Path run = requireNonNull(fixture.workspace().runFile());
        assertThat(RunFile.open(run).segments()).hasSize(WindowFixture.SEGMENTS);
        assertThat(label("#recording-status")).isEqualTo("recorded in " + run.getFileName());
    }

    @Test
    void keysPauseStepGoOnAndStop(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        fixture.letThrough(3);
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.READING, 3);
        robot.type(KeyCode.SPACE);
        fixture.gate.release();
        fixture.await(ReadingState.PAUSED, 4);
        fixture.openGate();
        robot.type(KeyCode.F10);
        fixture.await(ReadingState.PAUSED, 5);
        robot.type(KeyCode.F10);
        fixture.await(ReadingState.PAUSED, 6);
        fixture.letThrough(2);
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.READING, 8);
        robot.type(KeyCode.ESCAPE);
        fixture.openGate();
        fixture.await(ReadingState.FINISHED, 9);
        assertThat(RunFile.open(requireNonNull(fixture.workspace().runFile())).segments()).hasSize(9);
    }

    @Test
    void stepStartsAReadingOfOneSegment(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        robot.clickOn("#step-button");
        fixture.await(ReadingState.PAUSED, 1);
        robot.clickOn("#play-button");
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
    }

    @Test
    void spaceStillPlaysAfterAnotherButtonWasClicked(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        robot.clickOn("#theme-button");
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        assertThat(fixture.workspace().settings().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void whatIsSelectedAnywhereIsSelectedEverywhere(FxRobot robot) {
        readAll(robot);
        robot.clickOn(view(RecallMatrixView.class));
        int selected = fixture.workspace().selection().getSegment();
        assertThat(view(ReadingView.class).getAccessibleText()).contains(String.valueOf(selected));
        assertThat(view(InspectorView.class).getAccessibleText()).contains(String.valueOf(selected));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        robot.type(KeyCode.UP);
        assertThat(fixture.workspace().selection().getSegment()).isEqualTo(selected - 1);
        assertThat(view(InspectorView.class).getAccessibleText()).contains(String.valueOf(selected - 1));
    }

    @Test
    void theThemeSwitchesAtOnceAndIsKept(FxRobot robot) {
        assertThat(fixture.scene().getRoot().getStyleClass()).contains("dark").doesNotContain("light");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(fixture.scene().getRoot().getStyleClass()).contains("light").doesNotContain("dark");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(fixture.scene().getRoot().getStyleClass()).contains("dark");
        robot.push(KeyCode.CONTROL, KeyCode.T);
        fixture.close();
        assertThat(new SettingsStore(fixture.settingsFile()).load().theme()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void aSecondStartIsRefusedWithASentence(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        fixture.letThrough(2);
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.READING, 2);
        fixture.on(() -> fixture.window.bench().session().start());
        fixture.awaitNotice("already under way");
        fixture.openGate();
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
    }

    @Test
    void aBadFileIsToldAndTheWindowLives(FxRobot robot) throws IOException {
        Path empty = Files.createFile(fixture.folder.resolve("empty.txt"));
        fixture.picker.choose(empty);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        fixture.awaitNotice("empty.txt has no text in it");
        assertThat(fixture.scene().lookup("#notice")).isNotNull();
        robot.type(KeyCode.ESCAPE);
        assertThat(fixture.scene().lookup("#notice")).isNull();
        fixture.picker.choose(fixture.folder);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        fixture.awaitNotice("no hmt.json");
        readAll(robot);
        assertThat(fixture.scene().lookup("#notice")).isNull();
    }

    @Test
    void aModelThatBreaksLosesNothing(FxRobot robot) {
        fixture.before(segment -> {
            if (segment == 6) {
                throw new IllegalStateException("broken");
            }
        });
        fixture.openBook();
        fixture.openModel();
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.FAILED, 6);
        fixture.awaitNotice("segment 6");
        assertThat(RunFile.open(requireNonNull(fixture.workspace().runFile())).segments()).hasSize(6);
    }

    @Test
    void withoutAPlaceForTheRunFileThePersonDecides(FxRobot robot) throws IOException {
        fixture.openBook();
        fixture.openModel();
        Files.writeString(fixture.folder.resolve("runs"), "a file where the folder should be");
        robot.type(KeyCode.SPACE);
        fixture.awaitNotice("cannot be made");
        robot.clickOn("Read unrecorded");
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        assertThat(label("#recording-status")).isEqualTo("not recorded");
    }

    @Test
    void openingWhileReadingAsksFirst(FxRobot robot) throws IOException {
        Path other = Files.writeString(fixture.folder.resolve("other.txt"), "Another book. ".repeat(20));
        fixture.openBook();
        fixture.openModel();
        fixture.letThrough(2);
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.READING, 2);
        fixture.picker.choose(other);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        fixture.awaitNotice("other.txt");
        Path run = requireNonNull(fixture.workspace().runFile());
        robot.clickOn("Stop and open");
        fixture.openGate();
        fixture.await(() -> requireNonNull(fixture.workspace().document()).title().equals("other"));
        assertThat(RunFile.open(run).segments()).hasSize(3);
    }

    @Test
    void aRunOpensWithoutAModel(FxRobot robot) {
        readAll(robot);
        fixture.picker.choose(requireNonNull(fixture.workspace().runFile()));
        fixture.openBook();
        assertThat(fixture.workspace().traces()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        assertThat(view(RecallMatrixView.class).run()).isNotNull();
        assertThat(view(InspectorView.class).run()).isNotNull();
    }

    @Test
    void inASmallWindowNamesGiveWayAndNotDeeds(FxRobot robot) {
        readAll(robot);
        fixture.on(() -> {
            fixture.stage.setMinWidth(0);
            fixture.stage.setWidth(853);
            fixture.scene().getRoot().applyCss();
            fixture.scene().getRoot().layout();
        });
        fixture.await(() -> fixture.scene().getWidth() < 900);
        Region play = (Region) fixture.scene().lookup("#play-button");
        assertThat(play.getWidth()).isGreaterThanOrEqualTo(play.prefWidth(-1));
        Region help = (Region) fixture.scene().lookup("#help-button");
        assertThat(help.localToScene(help.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(fixture.scene().getWidth());
        Region recording = (Region) fixture.scene().lookup("#recording-status");
        assertThat(recording.localToScene(recording.getBoundsInLocal()).getMaxX()).isLessThanOrEqualTo(fixture.scene().getWidth());
        assertThat(view(PerplexityView.class).getHeight()).isGreaterThanOrEqualTo(145);
    }

    @Test
    void closingWhileReadingKeepsTheRunFile(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        fixture.letThrough(4);
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.READING, 4);
        Path run = requireNonNull(fixture.workspace().runFile());
        fixture.close();
        assertThat(fixture.stage.isShowing()).isFalse();
        assertThat(RunFile.open(run).segments()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(run.resolveSibling(run.getFileName() + "-wal")).doesNotExist();
    }

    @Test
    void theRunIsExportedAsJsonLines(FxRobot robot) {
        readAll(robot);
        Path lines = fixture.folder.resolve("run.jsonl");
        fixture.picker.choose(lines);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        fixture.awaitNotice("13 segments are written");
        assertThat(lines).content().hasLineCount(WindowFixture.SEGMENTS).startsWith("{\"segment\":0,");
    }

    @Test
    void settingsHoldForTheNextReading(FxRobot robot) {
        fixture.openModel();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        CheckBox noRecall = (CheckBox) fixture.scene().lookup("#condition-no_recall");
        assertThat(fixture.scene().lookup("#condition-hmt").isDisabled()).isTrue();
        assertThat(fixture.scene().lookup("#condition-untouched_backbone").isDisabled()).isTrue();
        robot.clickOn(noRecall);
        robot.clickOn("#segment-limit").write("5");
        robot.clickOn("#settings-close");
        fixture.openBook();
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.FINISHED, 5);
        assertThat(requireNonNull(fixture.workspace().header()).conditions())
                .containsExactly(ReadingCondition.HMT, ReadingCondition.NO_RECALL, ReadingCondition.NO_MEMORY);
    }

    @Test
    void helpOpensAndEscapeClosesIt(FxRobot robot) {
        Node before = fixture.scene().lookup("#read-demo-button");
        fixture.on(before::requestFocus);
        robot.type(KeyCode.F1);
        fixture.await(() -> isSeen(fixture.scene().lookup("#help-close")));
        robot.type(KeyCode.ESCAPE);
        fixture.await(() -> !isSeen(fixture.scene().lookup("#help-close")));
        assertThat(fixture.scene().getFocusOwner()).isSameAs(before);
    }

    @Test
    void everyControlCanBeReachedAndHasAName(FxRobot robot) {
        readAll(robot);
        List<String> nameless = fixture.scene().getRoot().lookupAll("*").stream()
                .filter(node -> node.isFocusTraversable() && node instanceof Labeled && isSeen(node))
                .filter(node -> name((Labeled) node).isBlank())
                .map(Node::toString)
                .toList();
        assertThat(nameless).isEmpty();
        for (Command command : Command.values()) {
            assertThat(fixture.window.commands().labelOf(command).get()).isNotBlank();
        }
    }

    private static String name(Labeled control) {
        String text = Objects.requireNonNullElse(control.getText(), "");
        return text + Objects.requireNonNullElse(control.getAccessibleText(), "");
    }
}
