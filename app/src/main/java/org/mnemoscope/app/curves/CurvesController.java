package org.mnemoscope.app.curves;

import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.curve.PerplexityView;

/** Feeds the curves. */
public final class CurvesController {
    private final PerplexityView view;
    private final ConcentrationView concentration;

    public CurvesController(PerplexityView view, ConcentrationView concentration) {
        this.view = view;
        this.concentration = concentration;
    }

    /** Connects the views and the command that goes to the first. */
    public void connect(Workspace workspace, Commands commands) {
        workspace.addView(view);
        workspace.addView(concentration);
        commands.on(Command.GO_CURVES, view::requestFocus);
    }
}
