package org.mnemoscope.visualizers.testing;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.ViewStyles;

/**
 * All views reading a made-up book, ten segments a second, to be looked at and played with. T switches the theme.
 * Start {@link Start} with the test class path; {@code -Dglass.gtk.uiScale=1.5} shows them at another scale.
 */
public final class ViewsDemo extends Application {
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "demo worker");
        thread.setDaemon(true);
        return thread;
    });
    private int read;
    private boolean dark = true;

    /** A main class that is no Application, as the class path asks for. */
    public static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(ViewsDemo.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        theme();
        ViewsPanel panel = new ViewsPanel(new Selection(), worker);
        Scene scene = new Scene(panel, 1600, 900);
        scene.getStylesheets().add(ViewStyles.stylesheet());
        scene.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.T) {
                dark = !dark;
                theme();
            }
        });
        stage.setScene(scene);
        stage.show();
        SyntheticRun run = SyntheticRun.of(20_000, 64, 120, List.of(ReadingCondition.HMT, ReadingCondition.NO_MEMORY));
        panel.begin(run);
        Timeline reading = new Timeline(new KeyFrame(Duration.millis(100), event -> {
            panel.append(run.traces().subList(read, read + 1));
            read++;
        }));
        reading.setCycleCount(run.traces().size());
        reading.play();
    }

    private void theme() {
        setUserAgentStylesheet(dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
