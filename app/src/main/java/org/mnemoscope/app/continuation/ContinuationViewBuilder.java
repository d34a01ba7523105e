package org.mnemoscope.app.continuation;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mnemoscope.app.workspace.Command;
import org.mnemoscope.app.workspace.Commands;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** The panel that writes on: the wish above, what was written with and without memory side by side below. */
public final class ContinuationViewBuilder {
    private ContinuationViewBuilder() {}

    public static Region build(ContinuationModel model, Commands commands) {
        HBox columns = new HBox(
                column(model.leftTitleProperty(), model.contextProperty(), model.withMemoryProperty(), "with-memory"),
                column(model.rightTitleProperty(), model.openTextProperty(), model.withoutMemoryProperty(), "without-memory"));
        columns.getStyleClass().add("continuation-columns");
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox panel = new VBox(
                deeds(model, commands),
                wish(model),
                rules(model),
                line(model.noteProperty(), "settings-hint", "continuation-note"),
                line(model.problemProperty(), "checkpoint-problem", "continuation-problem"),
                columns);
        panel.getStyleClass().add("continuation");
        ScrollPane low = new ScrollPane(panel); // a low pane has no room for all of it
        low.setFitToWidth(true);
        low.setFitToHeight(true);
        low.setFocusTraversable(false);
        low.getStyleClass().add("continuation-scroll");
        return low;
    }

    private static Node deeds(ContinuationModel model, Commands commands) {
        Button write = commands.button(Command.WRITE_ON);
        write.getStyleClass().add(Styles.ACCENT);
        Button stop = commands.button(Command.STOP_WRITING);
        write.setMinWidth(Region.USE_PREF_SIZE);
        stop.setMinWidth(Region.USE_PREF_SIZE);
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("continuation-busy");
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(model.busyProperty());
        Label status = line(model.statusProperty(), "settings-hint", "continuation-status");
        Label place = line(model.placeProperty(), "pane-title", "continuation-place");
        Button alone = commands.button(Command.WRITE_FROM_MEMORY);
        alone.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane deeds = new FlowPane(write, alone, stop, busy);
        deeds.getStyleClass().add("continuation-row");
        VBox box = new VBox(place, deeds, status);
        box.getStyleClass().add("continuation-deeds");
        return box;
    }

    private static Node wish(ContinuationModel model) {
        CheckBox greedy = new CheckBox(Texts.get("app.continuation.greedy"));
        greedy.setTooltip(Tips.of(Texts.get("app.continuation.greedy_hint")));
        greedy.selectedProperty().bindBidirectional(model.greedyProperty());
        greedy.setId("continuation-greedy");
        HBox greedyBox = new HBox(greedy);
        greedyBox.setAlignment(Pos.CENTER_LEFT);
        Node temperature = field(Texts.get("app.continuation.temperature"), Texts.get("app.continuation.temperature_hint"), model.temperatureProperty());
        Node topP = field(Texts.get("app.continuation.top_p"), Texts.get("app.continuation.top_p_hint"), model.topPProperty());
        Node seed = field(Texts.get("app.continuation.seed"), Texts.get("app.continuation.seed_hint"), model.seedProperty());
        for (Node drawn : new Node[] {temperature, topP, seed}) {
            drawn.disableProperty().bind(model.greedyProperty());
        }
        FlowPane wish = new FlowPane(
                field(Texts.get("app.continuation.new"), Texts.get("app.continuation.new_hint"), model.newTokensProperty()),
                field(Texts.get("app.continuation.open"), Texts.get("app.continuation.open_hint"), model.openTokensProperty()),
                greedyBox, temperature, topP, seed);
        wish.getStyleClass().add("continuation-row");
        return wish;
    }

    private static Node rules(ContinuationModel model) {
        CheckBox official = new CheckBox(Texts.get("app.continuation.official"));
        official.setTooltip(Tips.of(Texts.get("app.continuation.official_hint")));
        official.selectedProperty().bindBidirectional(model.officialProperty());
        official.setWrapText(true);
        CheckBox pastEnd = new CheckBox(Texts.get("app.continuation.past_end"));
        pastEnd.setId("continuation-past-end");
        pastEnd.setTooltip(Tips.of(Texts.get("app.continuation.past_end_hint")));
        pastEnd.selectedProperty().bindBidirectional(model.pastEndProperty());
        pastEnd.setWrapText(true);
        FlowPane rules = new FlowPane(official, pastEnd);
        rules.getStyleClass().add("continuation-row");
        return rules;
    }

    private static Node field(String name, String hint, StringProperty typed) {
        TextField input = new TextField();
        input.textProperty().bindBidirectional(typed);
        input.setPrefColumnCount(4);
        input.setTooltip(Tips.of(hint));
        input.setAccessibleText(name);
        input.setAccessibleHelp(hint);
        Label label = new Label(name);
        label.setLabelFor(input);
        HBox field = new HBox(label, input);
        field.getStyleClass().add("continuation-field");
        field.setAlignment(Pos.CENTER_LEFT);
        return field;
    }

    private static Node column(ObservableValue<String> title, ObservableValue<String> context, ObservableValue<String> written, String id) {
        Text before = new Text();
        before.textProperty().bind(context);
        before.getStyleClass().add("continuation-context");
        Text after = new Text();
        after.textProperty().bind(written);
        after.getStyleClass().add("continuation-generated");
        after.setId(id);
        ScrollPane scroll = new ScrollPane(new TextFlow(before, after));
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(title);
        after.textProperty().addListener(observable -> scroll.setVvalue(1));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label name = new Label();
        name.textProperty().bind(title);
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        name.getStyleClass().add("continuation-title");
        VBox column = new VBox(name, scroll);
        column.getStyleClass().add("continuation-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /** A sentence that takes no room while there is none. */
    private static Label line(ObservableValue<String> text, String styleClass, String id) {
        Label label = new Label();
        label.setId(id);
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
