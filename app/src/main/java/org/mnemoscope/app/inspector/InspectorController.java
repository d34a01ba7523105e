package org.mnemoscope.app.inspector;

import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.inspector.InspectorView;

/** Feeds the inspector. */
public final class InspectorController {
    private final InspectorView view;

    public InspectorController(InspectorView view) {
        this.view = view;
    }

    /** Connects the view and the command that goes to it. */
    public void connect(Workspace workspace, Commands commands) {
        workspace.addView(view);
        commands.on(Command.GO_INSPECTOR, view::requestFocus);
    }
}
