package org.mnemoscope.tests.window;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.MainWindow;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.ReadingOptions;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.run.RecordedRun;
import org.mnemoscope.engine.run.RunFile;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.tests.Repository;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The main job, end to end: open, play, pause, step, stop, select, jump, theme, and the run opened again. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // fields are set by JUnit and TestFX
class DemoWindowTest {
    private static final int LIMIT = 24;

    @TempDir
    static Path root;

    private Path folder;
    private Stage stage;
    private MainWindow window;

    @Start
    void start(Stage given) throws IOException {
        stage = given;
        folder = Files.createTempDirectory(root, "window");
        Settings settings = Settings.DEFAULT
                .withTheme(Theme.DARK)
                .withRunFolder(folder.resolve("runs").toString())
                .withReading(ReadingOptions.DEFAULT.withSegmentLimit(LIMIT));
        AppThreads threads = AppThreads.start();
        FilePicker picker = new NobodyChooses();
        Workbench bench = new Workbench(settings, threads, new HmtModelLoader(), picker, new Installation(Repository.root()));
        window = new MainWindow(stage, bench, picker, new SettingsStore(folder.resolve("settings.json")), threads);
        window.show();
    }

    @AfterEach
    void close() {
        on(window::close);
    }

    @Test
    void theDemoIsReadFromOneClick(FxRobot robot) {
        robot.clickOn("Read the sample with the demo model");
        await(() -> workspace().state() == ReadingState.FINISHED);
        assertThat(workspace().noticeProperty().get()).isNull();
        assertThat(workspace().traces()).hasSize(LIMIT).allSatisfy(DemoWindowTest::isWhole);
        RecordedRun run = RunFile.open(requireNonNull(workspace().runFile()));
        assertThat(run.segments()).isEqualTo(workspace().traces());
        assertThat(run.header().conditions()).containsExactly(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
    }

    private static void isWhole(SegmentTrace trace) {
        assertThat(trace.tokenNllNats()).containsOnlyKeys(ReadingCondition.HMT, ReadingCondition.NO_MEMORY);
        assertThat(trace.recall().isPresent()).isEqualTo(trace.segment() > 0);
        assertThat(trace.memoryEmbedding()).isPresent();
        assertThat(trace.nll(ReadingCondition.HMT).orElseThrow().mean()).isBetween(0.5, 12.0);
    }

    @Test
    void stepPlayPauseAndStop(FxRobot robot) {
        openBoth();
        for (int step = 1; step <= 3; step++) {
            int segments = step;
            robot.type(KeyCode.F10);
            await(() -> workspace().state() == ReadingState.PAUSED && workspace().traces().size() == segments);
        }
        robot.type(KeyCode.SPACE);
        await(() -> workspace().traces().size() > 5);
        robot.type(KeyCode.SPACE);
        await(() -> workspace().state() == ReadingState.PAUSED || workspace().traces().size() == LIMIT);
        robot.type(KeyCode.ESCAPE);
        await(() -> workspace().state() == ReadingState.FINISHED);
        List<SegmentTrace> read = List.copyOf(workspace().traces());
        assertThat(RunFile.open(requireNonNull(workspace().runFile())).segments()).isEqualTo(read);
    }

    @Test
    void selectJumpAndTheme(FxRobot robot) {
        robot.clickOn("Read the sample with the demo model");
        await(() -> workspace().state() == ReadingState.FINISHED);
        int last = workspace().selection().getSegment();
        assertThat(last).isEqualTo(LIMIT - 1);
        Node row = stage.getScene().lookup(".mem-recall-row");
        robot.clickOn(row);
        int jumped = workspace().selection().getSegment();
        assertThat(jumped).isLessThan(last);
        assertThat(find(InspectorView.class).getAccessibleText()).contains(String.valueOf(jumped));
        assertThat(find(RecallMatrixView.class).getAccessibleText()).contains(String.valueOf(jumped));
        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(stage.getScene().getRoot().getStyleClass()).contains("light").doesNotContain("dark");
    }

    @Test
    void aRunIsOpenedAgainWithoutAModel(FxRobot robot) {
        robot.clickOn("Read the sample with the demo model");
        await(() -> workspace().state() == ReadingState.FINISHED);
        Path run = requireNonNull(workspace().runFile());
        List<SegmentTrace> read = List.copyOf(workspace().traces());
        on(() -> opener().openSample());
        await(() -> workspace().traces().isEmpty() && workspace().activities().isEmpty());
        on(() -> opener().openRun(run));
        await(() -> workspace().state() == ReadingState.FINISHED);
        assertThat(workspace().traces()).isEqualTo(read);
    }

    private void openBoth() {
        on(() -> opener().openSample());
        on(() -> opener().openDemoModel());
        await(() -> workspace().document() != null && workspace().model() != null);
    }

    private Workspace workspace() {
        return window.bench().workspace();
    }

    private Opener opener() {
        return window.bench().opener();
    }

    private <T extends Node> T find(Class<T> type) {
        return type.cast(stage.getScene().getRoot().lookupAll("*").stream()
                .filter(type::isInstance).findFirst().orElseThrow());
    }

    private static void on(Runnable deed) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, deed);
    }

    private void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> requireNonNull(WaitForAsyncUtils.asyncFx(condition).get()));
        } catch (TimeoutException late) {
            throw new AssertionError("not within three minutes; state " + workspace().state() + ", "
                    + workspace().traces().size() + " segments, notice " + workspace().noticeProperty().get(), late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
