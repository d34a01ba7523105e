package org.mnemoscope.app;

import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.continuation.ContinuationModel;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.influence.Influences;

/**
 * What a view may be made of.
 *
 * @param continuation what was written on; it outlives the view
 * @param influences   what was measured of single memories; it outlives the view
 */
record ViewContext(Workbench bench, Commands commands, AppThreads threads, ContinuationModel continuation,
        Influences influences) {
    Workspace workspace() {
        return bench.workspace();
    }

    Selection selection() {
        return bench.workspace().selection();
    }
}
