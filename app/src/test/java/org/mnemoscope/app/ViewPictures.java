package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.mnemoscope.app.docking.DockSpace;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.DockLayout;
import org.mnemoscope.app.workspace.DockNode.Tabs;
import org.mnemoscope.app.workspace.ReadingOptions;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Theme;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceMeasure;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.figure.Png;
import org.mnemoscope.visualizers.memorymap.MapColour;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.notes.NotesView;
import org.mnemoscope.visualizers.popularity.MemoryShow;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.TokenGainView;

/**
 * Makes the pictures of docs/views.md with the program itself: reads the demo, shows one view after the other, and writes what
 * is seen. Argument: {@code --pictures=FOLDER}. docs/make-pictures.sh starts it.
 */
public final class ViewPictures {
    private ViewPictures() {}

    /** @param args {@code --pictures=FOLDER} */
    public static void main(String[] args) {
        Application.launch(App.class, args);
    }

    /** The program that does so. */
    public static final class App extends MnemoscopeApp {
        private static final int QUESTION = 108;
        private static final int ANSWER = 43;
        private static final double WIDTH = 1000;
        /** The window is no lower. */
        private static final double LOW = 640;
        private static final double HIGH = 800;
        /** So long may a view compute in the background. */
        private static final Duration SETTLE = Duration.seconds(5);
        private static final Duration POLL = Duration.millis(500);

        /** One picture: the view, its name in the folder, how high the window is, and what is done to the view before. */
        private record Shot(String view, String name, double height, Consumer<Node> deed) {}

        private final Deque<Shot> shots = new ArrayDeque<>(shots());

        private static List<Shot> shots() {
            Consumer<Node> nothing = view -> {};
            return List.of(
                    new Shot("reader", "reading-pane", LOW, nothing),
                    new Shot("recall", "recall-matrix", HIGH, nothing),
                    new Shot("memory-map", "memory-map", HIGH, view -> ((MemoryMapView) view).colourProperty().set(MapColour.POSITION)),
                    new Shot("inspector", "inspector", HIGH, nothing),
                    new Shot("curves", "loss-by-segment", LOW, view -> ((PerplexityView) view).logarithmicProperty().set(true)),
                    new Shot("continuation", "continuation", LOW, nothing),
                    new Shot("concentration", "recall-concentration", LOW, nothing),
                    new Shot("distance", "recall-by-distance", LOW, view -> ((DistanceView) view).measureProperty().set(DistanceMeasure.STRONGEST)),
                    new Shot("popularity", "memory-popularity", LOW, view -> ((PopularityView) view).showProperty().set(MemoryShow.LIFETIME)),
                    new Shot("similarity", "self-similarity", HIGH, nothing),
                    new Shot("health", "memory-health", LOW, nothing),
                    new Shot("arcs", "arc-strip", LOW, nothing),
                    new Shot("running", "running-perplexity", LOW, nothing),
                    new Shot("position", "loss-by-position", LOW, view -> ((PositionView) view).pickedOnlyProperty().set(false)),
                    new Shot("loss-map", "loss-map", HIGH, nothing),
                    new Shot("token-gain", "token-gain", LOW, view -> ((TokenGainView) view).requestFocus()),
                    new Shot("ranked-gain", "ranked-gains", LOW, nothing),
                    new Shot("gain-by-mention", "gain-by-mention", LOW, nothing),
                    new Shot("influence", "weight-and-effect", LOW, App::enter),
                    new Shot("cost", "cost", LOW, nothing),
                    new Shot("said", "what-a-memory-says", LOW, nothing),
                    new Shot("notes", "notes", LOW, view -> ((NotesView) view).commit()),
                    new Shot("selections", "selections", LOW, nothing));
        }

        private static void enter(Node view) {
            Event.fireEvent(view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }

        private Path folder() {
            return Path.of(getParameters().getNamed().getOrDefault("pictures", "."));
        }

        /** Nothing of the person's own is read or written. */
        @Override
        protected SettingsStore settingsStore() {
            SettingsStore store = new SettingsStore(folder().resolve("settings.json"));
            ReadingOptions all = ReadingOptions.DEFAULT.with(ReadingCondition.NO_RECALL, true).with(ReadingCondition.NO_SENSORY, true);
            store.save(Settings.DEFAULT.withTheme(Theme.LIGHT).withRunFolder(folder().resolve("runs").toString()).withReading(all));
            return store;
        }

        @Override
        protected void opened(Workbench bench, Stage stage) {
            bench.opener().readDemo();
            when(bench, () -> {
                Selection selection = bench.workspace().selection();
                selection.selectPair(QUESTION, ANSWER);
                selection.marks().note(QUESTION, "Asked for the colonel’s coat: one memory answers.");
                take(bench, stage);
            });
        }

        /** Waits until the text is read. */
        private static void when(Workbench bench, Runnable read) {
            PauseTransition pause = new PauseTransition(POLL);
            pause.setOnFinished(event -> {
                if (bench.workspace().state() == ReadingState.FINISHED) {
                    read.run();
                } else {
                    pause.playFromStart();
                }
            });
            pause.play();
        }

        private DockSpace dock() {
            return requireNonNull(window()).dock();
        }

        /** The next picture, or the last one of all: the planted facts of another text. */
        private void take(Workbench bench, Stage stage) {
            Shot shot = shots.poll();
            if (shot == null) {
                planted(bench, stage);
                return;
            }
            stage.setWidth(WIDTH);
            stage.setHeight(shot.height);
            dock().use(DockLayout.of(new Tabs(List.of(shot.view), shot.view)));
            dock().toggleAlone(shot.view);
            dock().show(shot.view);
            shot.deed.accept(dock().contentOf(shot.view));
            if (shot.view.equals("continuation")) {
                requireNonNull(window()).commands().run(Command.WRITE_FROM_MEMORY);
            }
            after(() -> {
                write(stage, shot.name);
                dock().toggleAlone(shot.view);
                take(bench, stage);
            });
        }

        private static void after(Runnable deed) {
            PauseTransition pause = new PauseTransition(SETTLE);
            pause.setOnFinished(event -> deed.run());
            pause.play();
        }

        private void planted(Workbench bench, Stage stage) {
            bench.opener().openSample(bench.opener().samples().stream()
                    .filter(sample -> sample.title().contains("Coach Road")).findFirst().orElseThrow());
            after(() -> {
                bench.session().start();
                when(bench, () -> {
                    stage.setHeight(HIGH);
                    dock().use(DockLayout.of(new Tabs(List.of("recall"), "recall")));
                    dock().toggleAlone("recall");
                    after(() -> {
                        write(stage, "recall-planted");
                        stage.close();
                    });
                });
            });
        }

        private void write(Stage stage, String name) {
            try {
                Files.write(folder().resolve("view-" + name + ".png"), Png.of(stage.getScene().snapshot(null)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
