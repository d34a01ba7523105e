package org.mnemoscope.app.recall;

import javafx.scene.Node;
import org.mnemoscope.app.recall.RecallModel.Tab;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;

/** Feeds recall matrix and memory map, and brings a tab to the front. */
public final class RecallController {
    private final RecallModel model;
    private final RecallMatrixView matrix;
    private final MemoryMapView map;
    private final Node continuation;

    public RecallController(RecallModel model, RecallMatrixView matrix, MemoryMapView map, Node continuation) {
        this.model = model;
        this.matrix = matrix;
        this.map = map;
        this.continuation = continuation;
    }

    /** Connects the views and the commands that go to them. */
    public void connect(Workspace workspace, Commands commands) {
        workspace.addView(matrix);
        workspace.addView(map);
        commands.on(Command.GO_RECALL, () -> go(Tab.RECALL, matrix));
        commands.on(Command.GO_MEMORY_MAP, () -> go(Tab.MEMORY_MAP, map));
        commands.on(Command.GO_CONTINUATION, () -> go(Tab.CONTINUATION, continuation));
    }

    private void go(Tab tab, Node view) {
        model.tabProperty().set(tab);
        view.requestFocus();
    }
}
