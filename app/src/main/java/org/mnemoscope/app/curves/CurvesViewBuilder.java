package org.mnemoscope.app.curves;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.mnemoscope.app.workspace.PaneHeader;
import org.mnemoscope.visualizers.common.TraceControl;

/** Figures over the book behind tabs that share one head line with the options of the figure in front. */
public final class CurvesViewBuilder {
    private CurvesViewBuilder() {}

    public static Region build(List<? extends TraceControl> views) {
        ObjectProperty<TraceControl> front = new SimpleObjectProperty<>(views.get(0));
        StackPane content = new StackPane();
        VBox.setVgrow(content, Priority.ALWAYS);
        StackPane options = new StackPane();
        options.getStyleClass().add("pane-options");
        HBox tabs = new HBox();
        for (TraceControl view : views) {
            content.getChildren().add(view);
            options.getChildren().add(view.optionsBar());
            tabs.getChildren().add(tab(view, front));
            for (Node node : new Node[] {view, view.optionsBar()}) {
                node.visibleProperty().bind(front.map(shown -> shown == view));
                node.managedProperty().bind(node.visibleProperty());
            }
        }
        VBox pane = new VBox(PaneHeader.line(tabs, PaneHeader.spacer(), options), content);
        pane.getStyleClass().addAll("pane", "curves-pane");
        return pane;
    }

    private static ToggleButton tab(TraceControl view, ObjectProperty<TraceControl> front) {
        ToggleButton button = new ToggleButton(view.getAccessibleRoleDescription());
        button.getStyleClass().add("tab-button");
        button.setSelected(front.get() == view);
        button.setOnAction(event -> {
            front.set(view);
            button.setSelected(true); // a click on the tab in front does not switch it off
        });
        front.addListener((property, before, now) -> button.setSelected(now == view));
        return button;
    }
}
