package org.mnemoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.app.cli.Mnemoscope;
import org.mnemoscope.app.cli.Terminal;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.engine.fake.FakeModelLoader;
import org.mnemoscope.engine.fake.FakeRuns;
import org.mnemoscope.engine.model.ModelLoader;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** From the command line to the open window: what {@code open} names is what the window shows. */
@SuppressWarnings("NullAway.Init") // fields are set by JUnit
class MnemoscopeAppTest {
    @TempDir
    static Path root;

    private Path folder;

    private Path text;
    private Path model;
    private Stage stage;
    private @Nullable Application app;

    /** The program with a fake model and settings of its own. */
    public static final class App extends MnemoscopeApp {
        @Override
        protected ModelLoader modelLoader() {
            return new FakeModelLoader();
        }

        @Override
        protected SettingsStore settingsStore() {
            return new SettingsStore(root.resolve("settings").resolve("settings.json"));
        }
    }

    @BeforeEach
    void prepare() throws IOException, TimeoutException {
        folder = Files.createTempDirectory(root, "open");
        text = Files.writeString(folder.resolve("a book = mine.txt"), FakeRuns.text(100));
        model = Files.createDirectory(folder.resolve("model"));
        Files.writeString(model.resolve("hmt.json"), "{}");
        stage = FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() throws TimeoutException {
        if (app != null) {
            FxToolkit.cleanupApplication(app);
        }
    }

    /** Runs the command line; where it asks for the window, starts the program with the arguments that it hands on. */
    private void run(String... args) {
        int code = new Mnemoscope(new FakeModelLoader(), this::start, new Installation(folder), Terminal.system()).run(args);
        assertThat(code).isZero();
    }

    private int start(List<String> args) {
        try {
            app = FxToolkit.setupApplication(App.class, args.toArray(String[]::new));
            return 0;
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private String shown(String id) {
        return ((Labeled) stage.getScene().lookup(id)).getText();
    }

    @Test
    void openShowsTheRunNamed() throws TimeoutException {
        Path file = folder.resolve("a run = mine.mscope");
        run("read", "--model", model.toString(), "--text", text.toString(), "--out", file.toString());
        run("open", file.toString());
        await(() -> shown("#recording-status").equals("recorded in a run = mine.mscope"));
        assertThat(stage.getTitle()).isEqualTo("a book = mine — Mnemoscope");
    }

    @Test
    void openShowsTheModelAndTheTextNamed() throws TimeoutException {
        run("open", "--model", model.toString(), "--text", text.toString());
        await(() -> shown("#text-menu").equals("a book = mine") && shown("#model-menu").equals("Fake model"));
        assertThat(stage.isShowing()).isTrue();
    }
}
