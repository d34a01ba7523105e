package org.mnemoscope.app;

import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.continuation.ContinuationModel;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Selection;

/**
 * What a view may be made of.
 *
 * @param continuation what was written on; it outlives the view
 */
record ViewContext(Workbench bench, Commands commands, AppThreads threads, ContinuationModel continuation) {
    Workspace workspace() {
        return bench.workspace();
    }

    Selection selection() {
        return bench.workspace().selection();
    }
}
