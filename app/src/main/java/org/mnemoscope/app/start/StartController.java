package org.mnemoscope.app.start;

import java.util.ArrayList;
import java.util.List;
import org.mnemoscope.app.start.StartModel.Recents;
import org.mnemoscope.app.start.StartModel.Sample;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.Recent;
import org.mnemoscope.app.workspace.Settings;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Texts;

/** Shows the start page until a text is open, and again when asked for. */
public final class StartController {
    private final StartModel model;
    private final Workspace workspace;
    private final Opener opener;

    public StartController(StartModel model, Workspace workspace, Opener opener) {
        this.model = model;
        this.workspace = workspace;
        this.opener = opener;
        workspace.documentProperty().addListener((property, before, now) -> model.shownProperty().set(now == null));
        workspace.headerProperty().addListener((property, before, now) -> hideFor(now != null));
        workspace.settingsProperty().addListener((property, before, now) -> showRecents(now));
        workspace.modelProperty().addListener((property, before, now) -> showModelState());
        opener.samples().forEach(sample ->
                model.samples().add(new Sample(sample.title(), sample.description(), () -> opener.openSample(sample))));
        showRecents(workspace.settings());
        showModelState();
    }

    /** Connects the commands of the page. */
    public void connect(Commands commands) {
        commands.on(Command.OPEN_SAMPLE, opener::openSample);
        commands.on(Command.OPEN_DEMO_MODEL, opener::openDemoModel);
        commands.on(Command.READ_DEMO, opener::readDemo);
        commands.on(Command.START_PAGE, this::toggle);
    }

    private void toggle() {
        model.shownProperty().set(workspace.document() == null || !model.shownProperty().get());
    }

    private void hideFor(boolean runBegan) {
        if (runBegan) {
            model.shownProperty().set(false);
        }
    }

    private void showModelState() {
        LoadedModel loaded = workspace.model();
        model.modelStateProperty().set(loaded == null
                ? Texts.get("app.start.no_model")
                : Texts.get("app.start.model", loaded.card().name()));
    }

    private void showRecents(Settings settings) {
        List<Recents> lists = new ArrayList<>();
        add(lists, Texts.get("app.start.texts"), Recent.of(settings.recentTexts(), opener::openText));
        add(lists, Texts.get("app.start.models"), Recent.of(settings.recentModels(), opener::openModel));
        add(lists, Texts.get("app.start.runs"), Recent.of(settings.recentRuns(), opener::openRun));
        model.recents().setAll(lists);
    }

    private static void add(List<Recents> lists, String title, List<Recent> entries) {
        if (!entries.isEmpty()) {
            lists.add(new Recents(title, entries));
        }
    }
}
