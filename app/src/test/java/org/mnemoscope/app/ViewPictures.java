package org.mnemoscope.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
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
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.distance.DistanceMeasure;
import org.mnemoscope.visualizers.distance.DistanceView;
import org.mnemoscope.visualizers.influence.InfluenceView;
import org.mnemoscope.visualizers.memorymap.MapColour;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.popularity.MemoryShow;
import org.mnemoscope.visualizers.popularity.PopularityView;
import org.mnemoscope.visualizers.token.PositionView;
import org.mnemoscope.visualizers.token.TokenGainView;

/**
 * Makes all pictures of the window and of its views with the program itself: reads the demo, shows one thing after the other, and writes
 * what is seen. Argument: {@code --pictures=FOLDER}. docs/make-pictures.sh starts it.
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
        /** At this segment the pictures of a reading under way are taken. */
        private static final int UNDER_WAY = 96;
        private static final int STORY = 209;
        /** Memories that are left out of a segment. */
        private static final int MEASURED = 8;
        /** A view alone: the window is no lower. */
        private static final double LOW = 640;
        private static final double HIGH = 800;

        /** One picture: the view, its name in the folder, how high the window is, and what is done to the view before. */
        private record Shot(String view, String name, double height, Consumer<Node> deed) {}

        private static List<Shot> shots() {
            Consumer<Node> nothing = view -> {};
            return List.of(
                    new Shot("reader", "reading-pane", LOW, nothing),
                    new Shot("recall", "recall-matrix", HIGH, nothing),
                    new Shot("memory-map", "memory-map", HIGH, view -> ((MemoryMapView) view).colourProperty().set(MapColour.POSITION)),
                    new Shot("inspector", "inspector", HIGH, nothing),
                    new Shot("curves", "loss-by-segment", LOW, view -> ((PerplexityView) view).logarithmicProperty().set(true)),
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
                    new Shot("cost", "cost", LOW, nothing),
                    new Shot("said", "what-a-memory-says", LOW, nothing),
                    new Shot("notes", "notes", LOW, nothing),
                    new Shot("selections", "selections", LOW, nothing));
        }

        private Path folder() {
            return Path.of(getParameters().getNamed().getOrDefault("pictures", "."));
        }

        /** Nothing of the person's own is read or written. */
        @Override
        protected SettingsStore settingsStore() {
            SettingsStore store = new SettingsStore(folder().resolve("settings.json"));
            store.save(Settings.DEFAULT.withTheme(Theme.LIGHT).withRunFolder(folder().resolve("runs").toString()));
            return store;
        }

        @Override
        protected void opened(Workbench bench, Stage stage) {
            PictureScript script = new PictureScript(folder());
            Window window = new Window(bench, stage, requireNonNull(window()), script);
            window.light();
            window.dark();
            window.views();
            script.then(stage::close);
            script.run();
        }

        /** What the pictures are taken of. */
        private record Window(Workbench bench, Stage stage, MainWindow main, PictureScript script) {
            private Workspace workspace() {
                return bench.workspace();
            }

            private Selection selection() {
                return workspace().selection();
            }

            private DockSpace dock() {
                return main.dock();
            }

            private void size(double width, double height) {
                script.then(() -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
            }

            private void picture(String name) {
                script.picture(name, () -> stage.getScene().snapshot(null));
            }

            /** Goes to the question and to the memory that answers it. */
            private void ask() {
                script.then(() -> selection().selectPair(QUESTION, ANSWER));
            }

            private void write(String field, String words) {
                ((TextInputControl) stage.getScene().lookup(field)).setText(words);
            }

            /** The whole window, light: reading, at rest, with the map, and with words found. */
            private void light() {
                size(1600, 1000);
                reading(bench.opener()::readDemo, "light");
                script.then(() -> dock().show("memory-map"));
                picture("memory-map-light");
                size(1280, 800);
                script.then(() -> {
                    dock().show("recall");
                    main.commands().run(Command.FIND);
                    write("#find-field", "lamp");
                });
                script.until(() -> {}, () -> !selection().hitsProperty().get().segments().isEmpty());
                script.then(() -> {
                    main.commands().run(Command.FIND_NEXT);
                    selection().marks().note(QUESTION, "Asked for the colonel’s coat: one memory answers.");
                    main.commands().run(Command.NOTE);
                });
                script.then(() -> write("#note-field", "Here the lamp is lit."));
                picture("window-find-notes-light");
                script.then(() -> {
                    main.commands().run(Command.FIND);
                    write("#find-field", "");
                    stage.getScene().lookup("#find-field").fireEvent(key(KeyCode.ESCAPE));
                });
            }

            /** The whole window, dark, and the planted facts of another text. */
            private void dark() {
                size(1600, 1000);
                script.then(() -> {
                    workspace().settingsProperty().set(workspace().settings().withTheme(Theme.DARK));
                    dock().use(ViewCatalog.standard());
                });
                reading(bench.session()::start, "dark");
                size(1280, 800);
                open("Coach Road");
                script.until(() -> bench.session().start(), () -> workspace().state() == ReadingState.FINISHED);
                picture("coach-road-dark");
                script.then(() -> workspace().settingsProperty().set(workspace().settings().withTheme(Theme.LIGHT)));
                alone(new Shot("recall", "recall-planted", HIGH, view -> {}));
            }

            private void reading(Runnable start, String theme) {
                script.until(start, () -> workspace().state() == ReadingState.READING && workspace().traces().size() >= UNDER_WAY
                        && workspace().traces().size() < STORY);
                script.now("window-reading-" + theme, () -> stage.getScene().snapshot(null));
                script.until(() -> {}, () -> workspace().state() == ReadingState.FINISHED);
                ask();
                picture("window-rest-" + theme);
            }

            /** Another of the texts that come with the program. */
            private void open(String part) {
                script.until(() -> bench.opener().openSample(bench.opener().samples().stream()
                        .filter(sample -> sample.title().contains(part)).findFirst().orElseThrow()),
                        () -> workspace().activities().isEmpty() && workspace().header() == null);
            }

            /** Each view alone, of a reading under more conditions. */
            private void views() {
                ReadingOptions all = ReadingOptions.DEFAULT.with(ReadingCondition.NO_RECALL, true).with(ReadingCondition.NO_SENSORY, true);
                open("Lighthouse");
                script.until(() -> {
                    workspace().settingsProperty().set(workspace().settings().withReading(all));
                    bench.session().start();
                }, () -> workspace().state() == ReadingState.FINISHED);
                script.then(() -> {
                    selection().brush(IndexSet.between(96, 112));
                    selection().marks().keepAs("the colonel's questions", selection().picked());
                    selection().brush(IndexSet.between(38, 45));
                    selection().marks().keepAs("the colonel's coat", selection().picked());
                    selection().clear();
                });
                ask();
                script.then(() -> selection().marks().note(QUESTION, "Asked for the colonel’s coat: one memory answers."));
                shots().forEach(this::alone);
                script.picture("view-book-strip", () -> stage.getScene().lookup("#book-strip").snapshot(null, null));
                continuation();
                influence();
            }

            private void alone(Shot shot) {
                begin(shot);
                picture("view-" + shot.name);
                script.then(() -> dock().toggleAlone(shot.view));
            }

            private void begin(Shot shot) {
                size(1000, shot.height);
                script.then(() -> {
                    dock().use(DockLayout.of(new Tabs(List.of(shot.view), shot.view)));
                    dock().toggleAlone(shot.view);
                    dock().show(shot.view);
                    shot.deed.accept(dock().contentOf(shot.view));
                });
            }

            private void continuation() {
                begin(new Shot("continuation", "", LOW, view -> {}));
                script.until(() -> main.commands().run(Command.WRITE_FROM_MEMORY), () -> main.commands().disabled(Command.STOP_WRITING).get());
                picture("view-continuation");
                script.then(() -> dock().toggleAlone("continuation"));
            }

            /** Measured over some segments, so that there are more than a few points. */
            private void influence() {
                IndexSet asked = IndexSet.between(96, 112);
                script.then(() -> selection().brush(asked));
                begin(new Shot("influence", "", LOW, view -> {}));
                script.until(() -> Event.fireEvent(dock().contentOf("influence"), key(KeyCode.ENTER)), () -> ((InfluenceView) dock().contentOf("influence")).table().rowCount() >= asked.size() * MEASURED);
                picture("view-weight-and-effect");
            }

            private static KeyEvent key(KeyCode code) {
                return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
            }
        }
    }
}
