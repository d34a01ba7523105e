package org.mnemoscope.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import org.mnemoscope.app.cli.WindowLauncher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts JavaFX and waits for its end. */
final class FxWindowLauncher implements WindowLauncher {
    private static final Logger LOG = LoggerFactory.getLogger(FxWindowLauncher.class);

    private final Class<? extends Application> application;

    FxWindowLauncher(Class<? extends Application> application) {
        this.application = application;
    }

    @Override
    public int open(List<String> args) {
        return launch(application, args);
    }

    @Override
    public int measureHere(Path work) {
        return launch(WindowBenchApp.class, List.of("--bench=" + work));
    }

    private static int launch(Class<? extends Application> application, List<String> args) {
        try {
            Application.launch(application, args.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException | LinkageError noToolkit) {
            // What JavaFX throws where the display cannot be opened, or a library that it needs is missing.
            LOG.warn("no window can be opened", noToolkit);
            return NO_WINDOW;
        }
    }

    @Override
    public Map<String, Object> measure(Path work) throws IOException, InterruptedException {
        return new WindowBench(work).measure();
    }
}
