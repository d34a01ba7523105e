package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.engine.fake.FakeModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window around a model: its card, a bare checkpoint, what it writes. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and TestFX
class ModelWindowTest {
    @TempDir
    static Path root;

    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws IOException {
        fixture = new WindowFixture(stage, Files.createTempDirectory(root, "window"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private boolean seen(String id) {
        for (@Nullable Node part = fixture.scene().lookup(id); part != null; part = part.getParent()) {
            if (!part.isVisible()) {
                return false;
            }
        }
        return fixture.scene().lookup(id) != null;
    }

    private boolean cardSays(String sentence) {
        return fixture.scene().getRoot().lookupAll(".card-value").stream()
                .anyMatch(label -> label instanceof Label said && said.getText().contains(sentence));
    }

    private Path bareCheckpoint() throws IOException {
        Path backbone = Files.createDirectories(fixture.folder.resolve("bare").resolve("backbone"));
        Files.writeString(backbone.resolve("config.json"), "{\"model_type\":\"llama\"}");
        return Files.createFile(fixture.folder.resolve("bare").resolve("model_weights_0.pth"));
    }

    private void type(FxRobot robot, String id, String text) {
        fixture.on(() -> ((TextField) fixture.scene().lookup(id)).setText(text));
        robot.interrupt();
    }

    @Test
    void theCardOfTheLoadedModelOpensAndCloses(FxRobot robot) {
        fixture.openModel();
        robot.push(KeyCode.CONTROL, KeyCode.I);
        fixture.await(() -> seen("#card-close") && cardSays("Nothing in it is real."));
        assertThat(seen("#card-load")).isFalse();
        robot.type(KeyCode.ESCAPE);
        fixture.await(() -> !seen("#card-close"));
    }

    @Test
    void aFolderIsInspectedBeforeAnythingIsLoaded(FxRobot robot) throws IOException {
        Files.writeString(fixture.folder.resolve("demo-model").resolve("MODEL_CARD.md"), "# About\n\nMade for tests.");
        fixture.picker.choose(fixture.folder.resolve("demo-model"));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        fixture.await(() -> seen("#card-load") && cardSays("Made for tests."));
        assertThat(fixture.workspace().model()).isNull();
        robot.clickOn("#card-load");
        fixture.await(() -> fixture.workspace().model() != null && !seen("#card-close"));
    }

    @Test
    void aBareCheckpointIsAskedAboutAndSaved(FxRobot robot) throws IOException {
        Path checkpoint = bareCheckpoint();
        fixture.on(() -> fixture.window.bench().opener().openModel(checkpoint));
        fixture.await(() -> seen("#checkpoint-open") && !fixture.scene().lookup("#checkpoint-open").isDisabled());
        assertThat(((TextField) fixture.scene().lookup("#checkpoint-length")).getText()).isEqualTo("256");
        type(robot, "#checkpoint-length", "30");
        fixture.await(() -> seen("#checkpoint-length-error") && fixture.scene().lookup("#checkpoint-open").isDisabled());
        type(robot, "#checkpoint-length", "512");
        fixture.await(() -> !fixture.scene().lookup("#checkpoint-save").isDisabled());
        assertThat(fixture.workspace().model()).isNull();
        robot.clickOn("#checkpoint-save");
        fixture.await(() -> fixture.workspace().model() != null);
        assertThat(requireNonNull(checkpoint.getParent()).resolve("hmt.json")).content()
                .contains("\"block_size\" : 478", "\"checkpoint\" : \"model_weights_0.pth\"", "\"backbone\" : \"backbone\"");
    }

    @Test
    void aBareCheckpointIsOpenedWithoutWritingAnything(FxRobot robot) throws IOException {
        Path checkpoint = bareCheckpoint();
        fixture.picker.choose(requireNonNull(checkpoint.getParent()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        fixture.await(() -> seen("#checkpoint-open") && !fixture.scene().lookup("#checkpoint-open").isDisabled());
        robot.clickOn("#checkpoint-open");
        fixture.await(() -> fixture.workspace().model() != null && !seen("#checkpoint-cancel"));
        assertThat(checkpoint.resolveSibling("hmt.json")).doesNotExist();
    }

    @Test
    void theTextIsContinuedFromTheSelectedSegment(FxRobot robot) {
        fixture.openBook();
        fixture.openModel();
        robot.type(KeyCode.SPACE);
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        robot.push(KeyCode.CONTROL, KeyCode.G);
        fixture.await(() -> fixture.scene().lookup("#continuation-status") instanceof Label status
                && status.getText().startsWith("Done"));
        assertThat(((Text) fixture.scene().lookup("#with-memory")).getText()).contains("word");
        assertThat(fixture.workspace().traces()).hasSize(WindowFixture.SEGMENTS);
    }

    @Test
    void theSettingsSayWhyAConditionIsNotPossible(FxRobot robot) {
        fixture.openModel();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        fixture.await(() -> seen("#reason-untouched_backbone"));
        assertThat(((Label) fixture.scene().lookup("#reason-untouched_backbone")).getText()).contains("weights of its own");
        assertThat(((Label) fixture.scene().lookup("#reason-no_recall")).getText()).isEmpty();
    }

    @Test
    void theSettingsLeaveTheMemoryCacheOut(FxRobot robot) {
        fixture.settingsOfModel = FakeModel.SETTINGS.withPrecomputedMemories(3);
        fixture.openModel();
        fixture.openBook();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        fixture.await(() -> seen("#memory-cache"));
        CheckBox box = (CheckBox) fixture.scene().lookup("#memory-cache");
        assertThat(box.isSelected()).isTrue();
        fixture.await(() -> settingsSay("3 precomputed"));
        fixture.on(box::fire);
        fixture.await(() -> !settingsSay("precomputed"));
        robot.type(KeyCode.ESCAPE);
        fixture.await(() -> !seen("#memory-cache"));
        fixture.on(() -> fixture.window.bench().session().start());
        fixture.await(ReadingState.FINISHED, WindowFixture.SEGMENTS);
        assertThat(requireNonNull(fixture.workspace().header()).settings().precomputedMemories()).isZero();
    }

    private boolean settingsSay(String words) {
        return fixture.scene().getRoot().lookupAll(".settings-hint").stream()
                .anyMatch(label -> label instanceof Label said && said.getText().contains(words) && said.getText().contains("Fake model"));
    }
}
