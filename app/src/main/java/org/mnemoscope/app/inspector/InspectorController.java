package org.mnemoscope.app.inspector;

import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.inspector.InspectorView;

/** Feeds the inspector and names the segment it shows. */
public final class InspectorController {
    private final InspectorModel model;
    private final Workspace workspace;
    private final InspectorView view;

    public InspectorController(InspectorModel model, Workspace workspace, InspectorView view) {
        this.model = model;
        this.workspace = workspace;
        this.view = view;
        workspace.selection().segmentProperty().addListener((property, before, now) -> name(now.intValue()));
    }

    /** Connects the view and the command that goes to it. */
    public void connect(Commands commands) {
        workspace.addView(view);
        commands.on(Command.GO_INSPECTOR, view::requestFocus);
    }

    private void name(int segment) {
        if (segment < 0 || segment >= workspace.traces().size()) {
            model.titleProperty().set(Texts.get("app.inspector.title"));
            model.detailProperty().set("");
            return;
        }
        TokenRange tokens = workspace.traces().get(segment).tokens();
        model.titleProperty().set(Texts.get("app.inspector.segment", segment));
        model.detailProperty().set(Texts.get("app.inspector.tokens", tokens.start(), tokens.end() - 1));
    }
}
