package org.mnemoscope.app.curves;

import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.curve.PerplexityView;

/** Feeds the curves. */
public final class CurvesController {
    private final PerplexityView view;

    public CurvesController(PerplexityView view) {
        this.view = view;
    }

    /** Connects the view and the command that goes to it. */
    public void connect(Workspace workspace, Commands commands) {
        workspace.addView(view);
        commands.on(Command.GO_CURVES, view::requestFocus);
    }
}
