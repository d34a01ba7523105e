package org.mnemoscope.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import javafx.stage.Stage;
import org.mnemoscope.app.workspace.ReadingOptions;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.engine.bench.LongRun;

/**
 * The program that measures its own window: it reads the demo, opens a long run, selects and hovers, writes the figures and
 * closes. Argument: {@code --bench=FOLDER}, where the run lies and files of the measure go.
 */
public final class WindowBenchApp extends MnemoscopeApp {
    /** The long run in the folder. */
    static final String RUN = "long.mscope";
    /** The figures in the folder. */
    static final String FIGURES = "window.json";

    private static final int GESTURES = 200;

    /** Nothing of the person's own is read or written. */
    @Override
    protected SettingsStore settingsStore() {
        SettingsStore store = new SettingsStore(folder().resolve("settings.json"));
        store.save(Settings.DEFAULT.withRunFolder(folder().resolve("runs").toString()).withReading(ReadingOptions.DEFAULT));
        return store;
    }

    private Path folder() {
        return Path.of(getParameters().getNamed().getOrDefault("bench", ""));
    }

    @Override
    protected void opened(Workbench bench, Stage stage) {
        var plan = new WindowMeasure.Plan(folder().resolve(RUN), LongRun.SEGMENTS, GESTURES, firstWindowMillis());
        bench.opener().readDemo();
        new WindowMeasure(Objects.requireNonNull(window()), stage.getScene(), plan, figures -> {
            try {
                new ObjectMapper().writeValue(folder().resolve(FIGURES).toFile(), figures);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                stage.close();
            }
        }).start();
    }
}
