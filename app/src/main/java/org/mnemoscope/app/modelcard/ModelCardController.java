package org.mnemoscope.app.modelcard;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.LoadedModel;
import org.mnemoscope.app.workspace.Opener;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.model.BareCheckpoint;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.visualizers.common.Texts;

/** Shows the card that the workspace asks for, copies it, and loads its model. */
public final class ModelCardController {
    private final ModelCardModel model;
    private final Workspace workspace;
    private final AppThreads threads;
    private final Opener opener;

    public ModelCardController(ModelCardModel model, Workspace workspace, AppThreads threads, Opener opener) {
        this.model = model;
        this.workspace = workspace;
        this.threads = threads;
        this.opener = opener;
        workspace.cardProperty().addListener((property, before, now) -> show(now));
        model.shownProperty().addListener((property, before, now) -> {
            if (!now) {
                workspace.cardProperty().set(null);
            }
        });
    }

    /** Connects the command that shows the card of the loaded model. */
    public void connect(Commands commands) {
        commands.on(Command.MODEL_CARD, this::showLoaded, workspace.modelProperty().isNull());
    }

    private void showLoaded() {
        LoadedModel loaded = workspace.model();
        boolean open = model.shownProperty().get();
        workspace.cardProperty().set(loaded == null || open ? null : loaded.card());
    }

    private void show(@Nullable ModelCard card) {
        if (card == null) {
            model.shownProperty().set(false);
            return;
        }
        LoadedModel loaded = workspace.model();
        String placement = loaded != null && loaded.card().folder().equals(card.folder())
                ? Texts.get("app.card.loaded_value", loaded.device(), loaded.dtype())
                : "";
        model.placementProperty().set(placement);
        model.loadableProperty().set(placement.isEmpty() && card.problems().isEmpty() && BareCheckpoint.isDescribed(card.folder()));
        model.documentProperty().set("");
        model.cardProperty().set(card);
        model.shownProperty().set(true);
        threads.call(threads.background(), () -> CardDocument.read(card.folder()), text -> {
            if (model.cardProperty().get() == card) {
                model.documentProperty().set(text);
            }
        }, thrown -> model.documentProperty().set(""));
    }

    void copy() {
        ModelCard card = model.cardProperty().get();
        if (card != null) {
            String text = CardText.of(card, model.placementProperty().get(), model.documentProperty().get());
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        }
    }

    void load() {
        ModelCard card = model.cardProperty().get();
        if (card != null) {
            model.shownProperty().set(false);
            opener.openModel(card.folder());
        }
    }
}
