package org.mnemoscope.app.toolbar;

import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.ReadingProgress;
import org.mnemoscope.app.workspace.ReadingSession;
import org.mnemoscope.app.workspace.ReadingState;
import org.mnemoscope.app.workspace.Recent;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.text.Document;
import org.mnemoscope.visualizers.common.Texts;

/** Keeps the tool bar true to the workspace, and connects the commands of reading. */
public final class ToolbarController {
    private final ToolbarModel model;
    private final Workspace workspace;
    private final Opener opener;

    public ToolbarController(ToolbarModel model, Workspace workspace, Opener opener) {
        this.model = model;
        this.workspace = workspace;
        this.opener = opener;
        InvalidationListener progress = observable -> showProgress();
        workspace.progressProperty().addListener(progress);
        workspace.stateProperty().addListener(progress);
        workspace.activities().addListener(progress);
        workspace.modelProperty().addListener((property, before, now) -> showNames());
        workspace.documentProperty().addListener((property, before, now) -> showNames());
        workspace.settingsProperty().addListener((property, before, now) -> showRecents());
        showProgress();
        showNames();
        showRecents();
    }

    /** Connects play, step, stop and follow. */
    public void connect(Commands commands, ReadingSession session) {
        BooleanBinding nothingToRead = Bindings.createBooleanBinding(
                () -> workspace.document() == null || workspace.model() == null
                        || workspace.state() == ReadingState.LOADING,
                workspace.documentProperty(), workspace.modelProperty(), workspace.stateProperty());
        BooleanBinding notUnderWay = Bindings.createBooleanBinding(
                () -> !workspace.state().isUnderWay(), workspace.stateProperty());
        commands.on(Command.PLAY, session::playOrPause, nothingToRead);
        commands.on(Command.STEP, session::step, nothingToRead);
        commands.on(Command.STOP, session::stop, notUnderWay);
        commands.on(Command.FOLLOW, this::follow, workspace.headerProperty().isNull());
        workspace.stateProperty().addListener((property, before, now) -> namePlay(commands, now));
        namePlay(commands, workspace.state());
    }

    private void follow() {
        workspace.followingProperty().set(true);
        int read = workspace.traces().size();
        if (read > 0) {
            workspace.selection().select(workspace.traces().get(read - 1).segment());
        }
    }

    private static void namePlay(Commands commands, ReadingState state) {
        boolean reading = state == ReadingState.READING;
        commands.iconOf(Command.PLAY).set(reading ? Feather.PAUSE : Feather.PLAY);
        commands.labelOf(Command.PLAY).set(switch (state) {
            case READING -> Texts.get("app.command.pause");
            case PAUSED -> Texts.get("app.command.resume");
            case FINISHED, FAILED -> Texts.get("app.command.read_again");
            default -> Texts.get("app.command.play");
        });
    }

    private void showProgress() {
        List<String> activities = workspace.activities();
        ReadingProgress progress = workspace.progressProperty().get();
        boolean loading = !activities.isEmpty() || workspace.state() == ReadingState.LOADING;
        model.progressShownProperty().set(loading || progress.segmentCount() > 0);
        if (loading) {
            model.progressProperty().set(
                    activities.isEmpty() ? Texts.get("app.toolbar.tokenizing") : activities.get(activities.size() - 1));
            model.timeLeftProperty().set("");
            model.fractionProperty().set(-1);
            return;
        }
        model.progressProperty().set(
                Texts.get("app.toolbar.segments", progress.segmentsRead(), progress.segmentCount()));
        boolean running = workspace.state() == ReadingState.READING && progress.secondsLeft() > 0;
        model.timeLeftProperty().set(
                running ? Texts.get("app.toolbar.time_left", clock(progress.secondsLeft())) : stateName());
        model.fractionProperty().set(progress.fraction());
    }

    private String stateName() {
        boolean complete = workspace.progressProperty().get().fraction() >= 1;
        return switch (workspace.state()) {
            case PAUSED -> Texts.get("app.toolbar.paused");
            case FINISHED -> complete ? Texts.get("app.toolbar.finished") : Texts.get("app.toolbar.stopped");
            case FAILED -> Texts.get("app.toolbar.failed");
            default -> "";
        };
    }

    /** Seconds as 0:41, 12:05 or 1:02:03. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private void showNames() {
        Document document = workspace.document();
        model.textProperty().set(document == null ? Texts.get("app.toolbar.text") : document.title());
        LoadedModel loaded = workspace.model();
        model.modelProperty().set(loaded == null
                ? Texts.get("app.toolbar.no_model")
                : loaded.card().name());
    }

    private void showRecents() {
        Settings settings = workspace.settings();
        model.texts().setAll(Recent.of(settings.recentTexts(), opener::openText));
        model.models().setAll(Recent.of(settings.recentModels(), opener::openModel));
        model.runs().setAll(Recent.of(settings.recentRuns(), opener::openRun));
    }
}
