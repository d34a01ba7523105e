package org.mnemoscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.Installation;
import org.mnemoscope.app.workspace.Notice;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.djl.LibtorchFolder;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.ModelLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program with a window. Arguments: {@code --demo} reads the sample text with the demo model, {@code --text=FILE},
 * {@code --model=DIR} and {@code --run=FILE} open what they name, {@code --file=FILE} any of these.
 */
public class MnemoscopeApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(MnemoscopeApp.class);

    private @Nullable MainWindow window;
    private long firstWindow;

    /** Opens model folders; a preview may put something else here. */
    protected ModelLoader modelLoader() {
        return new HmtModelLoader();
    }

    /** Keeps the settings; a test puts them into a folder of its own. */
    protected SettingsStore settingsStore() {
        return SettingsStore.ofSystem();
    }

    @Override
    public void start(Stage stage) {
        AppThreads threads = AppThreads.start();
        SettingsStore store = settingsStore();
        FilePicker picker = new StageFilePicker(stage);
        Settings settings = store.load();
        String libtorch = settings.reading().libtorch();
        if (!libtorch.isEmpty()) {
            LibtorchFolder.choose(libtorch);
        }
        ModelLoader loader = modelLoader();
        Workbench bench = new Workbench(settings, threads, loader, picker, Installation.current());
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> tell(bench.workspace(), thrown));
        window = new MainWindow(stage, bench, picker, store, threads);
        window.show();
        // A frame has been drawn when the pulse after its own begins. Until then JavaFX has the machine and the system's loader of native code,
        // which libtorch holds for a quarter of a second, to itself.
        threads.pulse().execute(() -> threads.pulse().execute(() -> begin(stage, bench, threads, loader)));
    }

    private void begin(Stage stage, Workbench bench, AppThreads threads, ModelLoader loader) {
        if (!stage.isShowing()) {
            return;
        }
        firstWindow = StartTimes.log(bench.workspace());
        threads.engine().execute(loader::prepare);
        threads.sums().execute(Torch::giveWay); // a map of thousands of memories takes seconds of a processor
        Rehearsal.watch(bench.workspace(), stage);
        open(bench.opener());
        opened(bench, stage);
    }

    /** When the window is shown and what the arguments name is being opened; a measure of the window goes on from here. */
    protected void opened(Workbench bench, Stage stage) {}

    /** The window, once it is built. */
    final @Nullable MainWindow window() {
        return window;
    }

    /** ms from the start of the process to the window's first frame; 0 before that. */
    final long firstWindowMillis() {
        return firstWindow;
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    /** A fault of the program's own: the window lives on and says so. */
    private static void tell(Workspace workspace, Throwable thrown) {
        LOG.error("on the FX thread", thrown);
        workspace.noticeProperty().set(Notice.of(thrown));
    }

    private void open(Opener opener) {
        if (getParameters().getRaw().contains("--demo")) {
            opener.readDemo();
        }
        open("run", opener::openRun);
        open("model", opener::openModel);
        open("text", opener::openText);
        open("file", file -> opener.openAny(List.of(file)));
    }

    private void open(String option, Consumer<Path> opener) {
        String named = getParameters().getNamed().get(option);
        if (named != null) {
            opener.accept(Path.of(named));
        }
    }
}
