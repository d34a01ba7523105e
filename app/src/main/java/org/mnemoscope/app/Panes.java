package org.mnemoscope.app;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.mnemoscope.app.concurrent.AppThreads;
import org.mnemoscope.app.continuation.ContinuationController;
import org.mnemoscope.app.continuation.ContinuationModel;
import org.mnemoscope.app.continuation.ContinuationViewBuilder;
import org.mnemoscope.app.curves.CurvesController;
import org.mnemoscope.app.curves.CurvesViewBuilder;
import org.mnemoscope.app.inspector.InspectorController;
import org.mnemoscope.app.inspector.InspectorViewBuilder;
import org.mnemoscope.app.reader.ReaderController;
import org.mnemoscope.app.reader.ReaderModel;
import org.mnemoscope.app.reader.ReaderViewBuilder;
import org.mnemoscope.app.recall.RecallController;
import org.mnemoscope.app.recall.RecallModel;
import org.mnemoscope.app.recall.RecallViewBuilder;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.app.workspace.Workbench;
import org.mnemoscope.app.workspace.Workspace;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.concentration.ConcentrationView;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;

/**
 * The four panes that show a run.
 *
 * @param across reading pane, recall and inspector, side by side
 * @param down   those three above the curves
 */
record Panes(SplitPane across, SplitPane down) {
    static Panes build(Workbench bench, Commands commands, AppThreads threads) {
        Workspace workspace = bench.workspace();
        Region reader = reader(workspace, commands);
        Region inspector = inspector(workspace, commands);
        Region curves = curves(workspace, commands, threads);
        SplitPane across = new SplitPane(reader, recall(bench, commands, threads), inspector);
        SplitPane down = new SplitPane(across, curves);
        down.setOrientation(Orientation.VERTICAL);
        return new Panes(across, down);
    }

    private static Region reader(Workspace workspace, Commands commands) {
        ReaderModel model = new ReaderModel();
        ReadingView view = new ReadingView(workspace.selection());
        new ReaderController(model, workspace, view).connect(commands);
        return ReaderViewBuilder.build(model, view);
    }

    private static Region recall(Workbench bench, Commands commands, AppThreads threads) {
        Workspace workspace = bench.workspace();
        Selection selection = workspace.selection();
        RecallModel model = new RecallModel();
        RecallMatrixView matrix = new RecallMatrixView(selection);
        MemoryMapView map = new MemoryMapView(selection, threads.sums(), threads.fx());
        ContinuationModel written = new ContinuationModel();
        new ContinuationController(written, workspace, bench.questions()).connect(commands);
        Region continuation = ContinuationViewBuilder.build(written, commands);
        new RecallController(model, matrix, map, continuation).connect(workspace, commands);
        return RecallViewBuilder.build(model, matrix, map, continuation);
    }

    private static Region inspector(Workspace workspace, Commands commands) {
        InspectorView view = new InspectorView(workspace.selection());
        new InspectorController(view).connect(workspace, commands);
        return InspectorViewBuilder.build(view);
    }

    private static Region curves(Workspace workspace, Commands commands, AppThreads threads) {
        PerplexityView view = new PerplexityView(workspace.selection());
        ConcentrationView concentration = new ConcentrationView(workspace.selection());
        new CurvesController(view, concentration).connect(workspace, commands);
        return CurvesViewBuilder.build(List.of(view, concentration));
    }
}
