package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FakePicker;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.fake.FakeModel;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.trace.HmtSettings;
import org.testfx.util.WaitForAsyncUtils;

/** A whole window on real threads with a fake model, whose segments can be let through one by one. */
final class WindowFixture {
    /** Segments of {@code book.txt}. */
    static final int SEGMENTS = 13;

    private static final int ENOUGH = 1_000_000;

    final Path folder;
    final FakePicker picker = new FakePicker();
    final Semaphore gate = new Semaphore(ENOUGH);
    final Stage stage;
    final MainWindow window;
    /** Of the next model that is opened. */
    volatile HmtSettings settingsOfModel = FakeModel.SETTINGS;
    private volatile IntConsumer beforeSegment = segment -> {};

    WindowFixture(Stage stage, Path folder) throws IOException {
        this.stage = stage;
        this.folder = folder;
        Files.createDirectory(folder.resolve("demo-model"));
        Files.writeString(folder.resolve("demo-model").resolve("hmt.json"), "{}");
        Files.writeString(folder.resolve("book.txt"), "# The Harbour\n\n" + "The harbour was quiet. ".repeat(24) + "Good night.");
        Settings settings = Settings.DEFAULT.withTheme(Theme.DARK).withRunFolder(folder.resolve("runs").toString());
        AppThreads threads = AppThreads.start();
        FakeModelLoader loader = new FakeModelLoader(() -> new FakeModel(settingsOfModel, this::pass));
        Workbench bench = new Workbench(settings, threads, loader, picker, new Installation(folder));
        window = new MainWindow(stage, bench, picker, new SettingsStore(settingsFile()), threads);
        window.show();
    }

    private void pass(int segment) {
        gate.acquireUninterruptibly();
        beforeSegment.accept(segment);
    }

    Path settingsFile() {
        return folder.resolve("settings.json");
    }

    Workspace workspace() {
        return window.bench().workspace();
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Lets only so many segments through until {@link #openGate}. */
    void letThrough(int segments) {
        gate.drainPermits();
        gate.release(segments);
    }

    void openGate() {
        gate.release(ENOUGH);
    }

    void before(IntConsumer deed) {
        beforeSegment = deed;
    }

    void openBook() {
        on(() -> window.bench().opener().openText(folder.resolve("book.txt")));
        await(() -> workspace().document() != null && workspace().activities().isEmpty());
    }

    void openModel() {
        on(() -> window.bench().opener().openDemoModel());
        await(() -> workspace().model() != null);
    }

    /** Waits until the reading stands so, with so many segments shown. */
    void await(ReadingState state, int segments) {
        await(() -> workspace().state() == state && workspace().traces().size() == segments);
    }

    void awaitNotice(String part) {
        await(() -> {
            Notice notice = workspace().noticeProperty().get();
            return notice != null && (notice.what() + " " + notice.todo()).contains(part);
        });
    }

    /** Waits for a condition that is looked at on the FX thread. */
    void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> requireNonNull(WaitForAsyncUtils.asyncFx(condition).get()));
        } catch (TimeoutException late) {
            throw new AssertionError("not within a minute; state " + workspace().state() + ", "
                    + workspace().traces().size() + " segments, notice " + workspace().noticeProperty().get(), late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    void on(Runnable deed) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, deed);
    }

    void close() {
        openGate();
        on(window::close);
    }
}
