package org.mnemoscope.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.checkpoint.CheckpointController;
import org.mnemoscope.app.checkpoint.CheckpointModel;
import org.mnemoscope.app.checkpoint.CheckpointViewBuilder;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.continuation.ContinuationController;
import org.mnemoscope.app.continuation.ContinuationModel;
import org.mnemoscope.app.docking.DockCommands;
import org.mnemoscope.app.docking.DockSpace;
import org.mnemoscope.app.docking.DockView;
import org.mnemoscope.app.error.ErrorController;
import org.mnemoscope.app.error.ErrorModel;
import org.mnemoscope.app.error.ErrorViewBuilder;
import org.mnemoscope.app.export.ExportController;
import org.mnemoscope.app.export.FigureController;
import org.mnemoscope.app.find.FindController;
import org.mnemoscope.app.find.FindModel;
import org.mnemoscope.app.find.FindViewBuilder;
import org.mnemoscope.app.help.HelpViewBuilder;
import org.mnemoscope.app.influence.InfluenceController;
import org.mnemoscope.app.keys.KeysViewBuilder;
import org.mnemoscope.app.modelcard.ModelCardController;
import org.mnemoscope.app.modelcard.ModelCardModel;
import org.mnemoscope.app.modelcard.ModelCardViewBuilder;
import org.mnemoscope.app.palette.PaletteViewBuilder;
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
import org.mnemoscope.app.workspace.Action;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.FilePicker;
import org.mnemoscope.app.workspace.NoteCommands;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.SelectionCommands;
import org.mnemoscope.app.workspace.SettingsKeeper;
import org.mnemoscope.app.workspace.SettingsStore;
import org.mnemoscope.app.workspace.Sheet;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.djl.Gpus;
import org.mnemoscope.visualizers.common.ComparedRun;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.ViewStyles;
import org.mnemoscope.visualizers.figure.FigureDesk;
import org.mnemoscope.visualizers.influence.Influences;

/** The window: puts the features together. Belongs to the FX thread. */
public final class MainWindow {
    /** So long a segment in work may take to end when the window is closed; each segment read is on disk by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Stage stage;
    private final Workbench bench;
    private final AppThreads threads;
    private final Commands commands = new Commands();
    private final LayoutKeeper layout;
    private final ThemeController theme;
    private final DockSpace dock;
    private final ContinuationModel continuation = new ContinuationModel();
    private final Influences influences = new Influences();
    private final FindModel find = new FindModel();
    private final List<Sheet> sheets;
    private List<Action> views = List.of();
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
        Workspace workspace = bench.workspace();
        layout = new LayoutKeeper(stage);
        theme = new ThemeController(workspace, commands, List.of(ViewStyles.stylesheet(), resource("window.css")));
        dock = new DockSpace(commands, this::view, this::neighbour, this::dress, stage);
        connectViews();
        sheets = List.of(modelCard(), checkpoint(picker), settings(picker), HelpViewBuilder.build(commands),
                PaletteViewBuilder.build(commands), KeysViewBuilder.build(commands, workspace));
        StackPane root = new StackPane(frame(picker));
        root.getChildren().addAll(sheets);
        Scene scene = new Scene(root);
        dress(scene);
        theme.askSystem(threads);
        connectFiles(picker);
        FileDrop.install(scene, bench.opener()::openAny);
        stage.setScene(scene);
        stage.getIcons().setAll(new Image(resource("icon.png")));
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.showingProperty().addListener((property, before, now) -> keepLayout(now));
        layout.apply(workspace.settings().window());
        dock.use(Objects.requireNonNullElseGet(workspace.settings().docking(), ViewCatalog::standard).known(ViewCatalog.ids()));
        stage.titleProperty().bind(workspace.documentProperty().map(document ->
                Texts.get("app.window.title_of", document.title())).orElse(Texts.get("app.window.title")));
        SettingsKeeper.connect(workspace, store, threads);
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
        stage.hide();
        dock.close();
        bench.close();
        threads.close(PATIENCE);
    }

    /** The arrangement of the views, for tests. */
    DockSpace dock() {
        return dock;
    }

    private DockView view(String id) {
        return ViewCatalog.view(id).maker().apply(new ViewContext(bench, commands, threads, continuation, influences));
    }

    private Optional<String> neighbour(String id) {
        return ViewCatalog.neighbour(dock.layout(), id);
    }

    /** What every window of the program gets: looks and keys. */
    private void dress(Scene scene) {
        theme.add(scene);
        new WindowKeys(commands, this::escape).install(scene);
    }

    private void connectViews() {
        views = ViewCatalog.connect(dock, commands);
        new ContinuationController(continuation, bench.workspace(), bench.questions()).connect(commands, () -> dock.show("continuation"));
        new InfluenceController(influences, bench.workspace(), bench.questions());
        DockCommands.connect(dock, commands, ViewCatalog::standard);
        commands.on(Command.FULL_SCREEN, () -> dock.current().ifPresent(this::fullScreen));
        bench.workspace().settingsProperty().subscribe(settings -> commands.useKeys(settings.keys()));
    }

    /** A view alone on the whole screen, or all as before. */
    private void fullScreen(String view) {
        if (dock.layout().isDetached(view)) {
            dock.toggleFullScreen(view);
        } else {
            dock.toggleAlone(view);
            stage.setFullScreen(dock.aloneProperty().get() != null);
        }
    }

    private void escape() {
        if (dock.cancelDrag()) {
            return;
        }
        Optional<Sheet> open = sheets.stream().filter(Sheet::isShown).findFirst();
        if (open.isPresent()) {
            open.get().hide();
        } else if (find.shownProperty().get()) {
            find.shownProperty().set(false);
            dock.current().ifPresent(dock::show);
        } else if (dock.aloneProperty().get() != null) {
            commands.run(Command.FULL_SCREEN);
        } else if (!commands.run(Command.STOP) && !commands.run(Command.STOP_WRITING)) {
            bench.workspace().noticeProperty().set(null);
        }
    }

    /** Once the main window is gone the others go too, or the program would not end. */
    private void keepLayout(boolean showing) {
        Workspace workspace = bench.workspace();
        if (!showing) {
            workspace.settingsProperty().set(workspace.settings()
                    .withWindow(layout.read(workspace.settings().window())).withDocking(dock.toKeep()));
            dock.closeWindows();
        }
    }

    private Region frame(FilePicker picker) {
        Workspace workspace = bench.workspace();
        ToolbarModel toolbar = new ToolbarModel();
        new ToolbarController(toolbar, workspace, bench.opener()).connect(commands, bench.session());
        new ExportController(workspace, threads, picker).connect(commands);
        workspace.setFigureDesk(new FigureController(workspace, threads, picker, this::ways));
        StartModel start = new StartModel();
        new StartController(start, workspace, bench.opener()).connect(commands);
        new FindController(find, workspace, threads).connect(commands);
        SelectionCommands.connect(workspace, commands);
        NoteCommands.connect(workspace, commands, () -> dock.show("notes"), () -> dock.show("selections"));
        ErrorModel error = new ErrorModel();
        ErrorController errors = new ErrorController(error, workspace);
        StatusModel status = new StatusModel();
        new StatusController(status, workspace, Gpus::memory);
        BorderPane frame = new BorderPane(new StackPane(dock.root(), StartViewBuilder.build(start, commands)));
        dock.root().visibleProperty().bind(start.shownProperty().not());
        start.shownProperty().addListener((property, before, shown) -> {
            if (!shown) {
                dock.current().ifPresent(dock::show); // or the focus would stay on a button that is gone
            }
        });
        frame.setTop(new VBox(
                MenuBarBuilder.build(toolbar, commands, views),
                ToolbarViewBuilder.build(toolbar, commands),
                FindViewBuilder.build(find, commands),
                ErrorViewBuilder.build(error, errors),
                BookStrip.build(workspace, commands, start.shownProperty())));
        frame.setBottom(StatusViewBuilder.build(status));
        for (Node bar : List.of(frame.getTop(), frame.getBottom())) {
            bar.visibleProperty().bind(dock.aloneProperty().isNull());
            bar.managedProperty().bind(bar.visibleProperty());
        }
        return frame;
    }

    private List<FigureDesk.Way> ways() {
        return ViewCatalog.views().stream().map(view -> new FigureDesk.Way(view.title(), () -> dock.show(view.id()))).toList();
    }

    private Sheet settings(FilePicker picker) {
        SettingsModel model = new SettingsModel();
        SettingsController controller = new SettingsController(model, bench.workspace(), picker, threads);
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
        Workspace workspace = bench.workspace();
        ObjectProperty<@Nullable ComparedRun> compared = workspace.selection().comparedProperty();
        commands.on(Command.COMPARE_RUN, () -> picker.runToOpen().ifPresent(opener::compareWith), workspace.headerProperty().isNull());
        commands.on(Command.COMPARE_NOTHING, () -> compared.set(null), compared.isNull());
        commands.on(Command.QUIT, stage::close);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name), name + " is missing in the jar").toExternalForm();
    }
}
