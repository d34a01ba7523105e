package org.mnemoscope.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.mnemoscope.app.checkpoint.CheckpointController;
import org.mnemoscope.app.checkpoint.CheckpointModel;
import org.mnemoscope.app.checkpoint.CheckpointViewBuilder;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.error.ErrorController;
import org.mnemoscope.app.error.ErrorModel;
import org.mnemoscope.app.error.ErrorViewBuilder;
import org.mnemoscope.app.export.ExportController;
import org.mnemoscope.app.export.FigureController;
import org.mnemoscope.app.help.HelpViewBuilder;
import org.mnemoscope.app.modelcard.ModelCardController;
import org.mnemoscope.app.modelcard.ModelCardModel;
import org.mnemoscope.app.modelcard.ModelCardViewBuilder;
import org.mnemoscope.app.settings.SettingsController;
import org.mnemoscope.app.settings.SettingsModel;
import org.mnemoscope.app.settings.SettingsViewBuilder;
import org.mnemoscope.app.start.StartController;
import org.mnemoscope.app.start.StartModel;
import org.mnemoscope.app.start.StartViewBuilder;
import org.mnemoscope.app.status.StatusController;
import org.mnemoscope.app.status.StatusModel;
import org.mnemoscope.app.status.StatusViewBuilder;
import org.mnemoscope.app.theme.ThemeController;
import org.mnemoscope.app.toolbar.MenuBarBuilder;
import org.mnemoscope.app.toolbar.ToolbarController;
import org.mnemoscope.app.toolbar.ToolbarModel;
import org.mnemoscope.app.toolbar.ToolbarViewBuilder;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.ViewStyles;

/** The window: puts the features together. Belongs to the FX thread. */
public final class MainWindow {
    /** So long a segment in work may take to end when the window is closed; each segment read is on disk by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Stage stage;
    private final Workbench bench;
    private final AppThreads threads;
    private final SettingsStore store;
    private final Commands commands = new Commands();
    private final LayoutKeeper layout;
    private boolean closed;

    /**
     * Builds the window on a stage, without showing it.
     *
     * @param bench   what is open and the deeds that change it
     * @param picker  asks for files
     * @param store   keeps the settings
     * @param threads the threads that {@code bench} works on
     */
    public MainWindow(Stage stage, Workbench bench, FilePicker picker, SettingsStore store, AppThreads threads) {
        this.stage = stage;
        this.bench = bench;
        this.threads = threads;
        this.store = store;
        Workspace workspace = bench.workspace();
        Panes panes = Panes.build(bench, commands, threads);
        layout = new LayoutKeeper(stage, panes.across(), panes.down());
        Sheet settings = settings(picker);
        Sheet card = modelCard();
        Sheet checkpoint = checkpoint(picker);
        Sheet help = HelpViewBuilder.build(commands);
        StackPane root = new StackPane(frame(panes, picker), settings, card, checkpoint, help);
        Scene scene = new Scene(root);
        scene.getStylesheets().setAll(ViewStyles.stylesheet(), windowStylesheet());
        new ThemeController(workspace, root, commands).askSystem(threads);
        connectFiles(picker);
        new WindowKeys(commands, List.of(card, checkpoint, settings, help), () -> workspace.noticeProperty().set(null)).install(scene);
        FileDrop.install(scene, bench.opener()::openAny);
        stage.setScene(scene);
        layout.apply(workspace.settings().window());
        stage.titleProperty().bind(workspace.documentProperty().map(document ->
                Texts.get("app.window.title_of", document.title())).orElse(Texts.get("app.window.title")));
        workspace.settingsProperty().addListener((property, before, now) ->
                threads.background().execute(() -> store.save(now)));
    }

    /** What is open, for the command line and for tests. */
    public Workbench bench() {
        return bench;
    }

    /** Everything a person can do. */
    public Commands commands() {
        return commands;
    }

    public void show() {
        stage.show();
    }

    /** Ends a reading, closes its run file and the model, and keeps the settings. Closing twice does no more than once. */
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        Workspace workspace = bench.workspace();
        workspace.settingsProperty().set(
                workspace.settings().withWindow(layout.read(workspace.settings().window())));
        stage.hide();
        bench.close();
        threads.close(PATIENCE);
    }

    private Region frame(Panes panes, FilePicker picker) {
        Workspace workspace = bench.workspace();
        ToolbarModel toolbar = new ToolbarModel();
        new ToolbarController(toolbar, workspace, bench.opener()).connect(commands, bench.session());
        new ExportController(workspace, threads, picker).connect(commands);
        workspace.setFigureDesk(new FigureController(workspace, threads, picker));
        StartModel start = new StartModel();
        new StartController(start, workspace, bench.opener()).connect(commands);
        ErrorModel error = new ErrorModel();
        ErrorController errors = new ErrorController(error, workspace);
        StatusModel status = new StatusModel();
        new StatusController(status, workspace);
        BorderPane frame = new BorderPane(new StackPane(panes.down(), StartViewBuilder.build(start, commands)));
        panes.down().visibleProperty().bind(start.shownProperty().not());
        start.shownProperty().addListener((property, before, shown) -> {
            if (!shown) {
                layout.divide(workspace.settings().window());
                commands.run(Command.GO_READER); // or the focus would stay on a button that is gone
            }
        });
        frame.setTop(new VBox(
                MenuBarBuilder.build(toolbar, commands),
                ToolbarViewBuilder.build(toolbar, commands),
                ErrorViewBuilder.build(error, errors)));
        frame.setBottom(StatusViewBuilder.build(status));
        return frame;
    }

    private Sheet settings(FilePicker picker) {
        SettingsModel model = new SettingsModel();
        SettingsController controller = new SettingsController(model, bench.workspace(), picker);
        controller.connect(commands);
        return SettingsViewBuilder.build(model, controller);
    }

    private Sheet checkpoint(FilePicker picker) {
        CheckpointModel model = new CheckpointModel();
        return CheckpointViewBuilder.build(model, new CheckpointController(model, bench, threads, picker));
    }

    private Sheet modelCard() {
        ModelCardModel model = new ModelCardModel();
        ModelCardController controller = new ModelCardController(model, bench.workspace(), threads, bench.opener());
        controller.connect(commands);
        return ModelCardViewBuilder.build(model, controller);
    }

    private void connectFiles(FilePicker picker) {
        Opener opener = bench.opener();
        commands.on(Command.OPEN_TEXT, () -> picker.textToOpen().ifPresent(opener::openText));
        commands.on(Command.OPEN_MODEL, () -> picker.modelFolderToOpen().ifPresent(opener::openModel));
        commands.on(Command.OPEN_CHECKPOINT, () -> picker.checkpointToOpen().ifPresent(opener::openModel));
        commands.on(Command.INSPECT_MODEL, () -> picker.modelFolderToOpen().ifPresent(bench.inspections()::show));
        commands.on(Command.OPEN_RUN, () -> picker.runToOpen().ifPresent(opener::openRun));
        commands.on(Command.QUIT, stage::close);
    }

    private static String windowStylesheet() {
        return Objects.requireNonNull(MainWindow.class.getResource("window.css"), "window.css is missing in the jar").toExternalForm();
    }
}
