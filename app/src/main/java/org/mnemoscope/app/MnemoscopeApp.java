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
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.engine.hmt.HmtModelLoader;
import org.mnemoscope.engine.model.ModelLoader;

/**
 * The program with a window. Arguments: {@code --demo} reads the sample text with the demo model, {@code --text FILE},
 * {@code --model DIR} and {@code --run FILE} open what they name.
 */
public class MnemoscopeApp extends Application {
    private @Nullable MainWindow window;

    /** Opens model folders; a preview may put something else here. */
    protected ModelLoader modelLoader() {
        return new HmtModelLoader();
    }

    @Override
    public void start(Stage stage) {
        AppThreads threads = AppThreads.start();
        SettingsStore store = SettingsStore.ofSystem();
        FilePicker picker = new StageFilePicker(stage);
        Workbench bench = new Workbench(store.load(), threads, modelLoader(), picker, Installation.current());
        window = new MainWindow(stage, bench, picker, store, threads);
        window.show();
        open(bench.opener());
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    private void open(Opener opener) {
        List<String> args = getParameters().getRaw();
        if (args.contains("--demo")) {
            opener.readDemo();
        }
        open(args, "--run", opener::openRun);
        open(args, "--model", opener::openModel);
        open(args, "--text", opener::openText);
    }

    private static void open(List<String> args, String option, Consumer<Path> opener) {
        int at = args.indexOf(option);
        if (at >= 0 && at + 1 < args.size()) {
            opener.accept(Path.of(args.get(at + 1)));
        }
    }
}
