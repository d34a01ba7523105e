package org.mnemoscope.app.recall;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.recall.RecallModel.Tab;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.memorymap.MemoryMapView;
import org.mnemoscope.visualizers.recall.RecallMatrixView;

/** Recall matrix, memory map and continuation behind tabs that share one head line with the options of the view in front. */
public final class RecallViewBuilder {
    private RecallViewBuilder() {}

    public static Region build(RecallModel model, RecallMatrixView matrix, MemoryMapView map, Region continuation) {
        ToggleButton matrixTab = tab(Texts.get("app.recall.tab"), Tab.RECALL, model);
        ToggleButton mapTab = tab(Texts.get("app.memory_map.tab"), Tab.MEMORY_MAP, model);
        ToggleButton continuationTab = tab(Texts.get("app.continuation.tab"), Tab.CONTINUATION, model);
        StackPane options = new StackPane();
        options.getStyleClass().add("pane-options");
        StackPane content = new StackPane();
        VBox.setVgrow(content, Priority.ALWAYS);
        show(model.tabProperty(), Tab.RECALL, matrix, matrix.optionsBar(), content, options);
        show(model.tabProperty(), Tab.MEMORY_MAP, map, map.optionsBar(), content, options);
        show(model.tabProperty(), Tab.CONTINUATION, continuation, new Region(), content, options);
        VBox pane = new VBox(PaneHeader.line(matrixTab, mapTab, continuationTab, PaneHeader.spacer(), options), content);
        pane.getStyleClass().add("pane");
        return pane;
    }

    private static void show(
            ObservableValue<Tab> front, Tab tab, Region view, Node bar, StackPane content, StackPane options) {
        content.getChildren().add(view);
        options.getChildren().add(bar);
        for (Node node : new Node[] {view, bar}) {
            node.visibleProperty().bind(front.map(shown -> shown == tab));
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    private static ToggleButton tab(String name, Tab tab, RecallModel model) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().add("tab-button");
        button.setSelected(model.tabProperty().get() == tab);
        button.setOnAction(event -> {
            model.tabProperty().set(tab);
            button.setSelected(true); // a click on the tab in front does not switch it off
        });
        model.tabProperty().addListener((property, before, now) -> button.setSelected(now == tab));
        return button;
    }
}
