package org.mnemoscope.visualizers.testing;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mnemoscope.engine.trace.SegmentTrace;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;
import org.mnemoscope.visualizers.curve.PerplexityView;
import org.mnemoscope.visualizers.inspector.InspectorView;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.reader.ReadingView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;

/** All five views side by side with one selection, much as the window shows them. */
public final class ViewsPanel extends BorderPane {
    private final ReadingView reading;
    private final RecallMatrixView recall;
    private final MemoryMapView map;
    private final InspectorView inspector;
    private final PerplexityView curve;

    public ViewsPanel(Selection selection, Executor worker) {
        reading = new ReadingView(selection);
        recall = new RecallMatrixView(selection);
        map = new MemoryMapView(selection, worker, Platform::runLater);
        inspector = new InspectorView(selection);
        curve = new PerplexityView(selection);
        setCenter(new HBox(titled(reading, 520), titled(recall, 560), titled(map, 560), titled(inspector, 360)));
        Region bottom = titled(curve, 2000);
        bottom.setPrefHeight(280);
        setBottom(bottom);
    }

    private static Region titled(TraceControl view, double width) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label title = new Label(view.getAccessibleRoleDescription());
        title.setMinWidth(0);
        HBox header = new HBox(title, gap, view.optionsBar());
        header.setStyle("-fx-background-color: -color-bg-subtle; -fx-padding: 4 8 4 8; -fx-alignment: center-left;");
        VBox box = new VBox(header, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        box.setPrefWidth(width);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setStyle("-fx-border-color: transparent -color-border-default transparent transparent;");
        return box;
    }

    public ReadingView reading() {
        return reading;
    }

    public RecallMatrixView recall() {
        return recall;
    }

    public MemoryMapView map() {
        return map;
    }

    public PerplexityView curve() {
        return curve;
    }

    public void begin(SyntheticRun run) {
        List.of(reading, recall, map, inspector, curve).forEach(view -> view.begin(run.header(), run.text()));
    }

    public void append(List<SegmentTrace> traces) {
        List.of(reading, recall, map, inspector, curve).forEach(view -> view.append(traces));
    }
}
