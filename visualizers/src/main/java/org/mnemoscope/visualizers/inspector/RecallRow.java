package org.mnemoscope.visualizers.inspector;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mnemoscope.engine.metric.RecallStats;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;

/** One recalled segment: its number, its weight as a number and a bar, and how its text begins. A click goes there. */
final class RecallRow extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** Of a run whose numbers have four digits. */
    private static final PseudoClass THOUSANDS = PseudoClass.getPseudoClass("thousands");
    private static final int EXCERPT = 90;
    private static final double NARROW = 250;

    private final Label number = new Label();
    private final Label weight = new Label();
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final Label text = new Label();
    private int segment = Selection.NONE;

    RecallRow(IntConsumer jump) {
        getStyleClass().setAll("mem-recall-row");
        number.getStyleClass().add("number");
        weight.getStyleClass().add("weight");
        bar.getStyleClass().add("bar");
        track.getStyleClass().add("track");
        text.getStyleClass().add("text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        StackPane.setAlignment(bar, Pos.CENTER_LEFT);
        HBox row = new HBox(number, weight, track, text);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        for (Region fixed : new Region[] {number, weight, track}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(widthProperty().subtract(2));
        // In a narrow row the text needs the bar's room more; the weight still says the same.
        track.managedProperty().bind(widthProperty().greaterThan(NARROW));
        track.visibleProperty().bind(track.managedProperty());
        setOnAction(event -> jump.accept(segment));
    }

    void show(RunSoFar run, RecallStats.Recalled recalled, float strongest, boolean chosen) {
        segment = recalled.segment();
        number.setText(Integer.toString(segment));
        weight.setText(Numbers.shortWeight(recalled.weight()));
        bar.maxWidthProperty().unbind();
        bar.maxWidthProperty().bind(track.widthProperty().multiply(recalled.weight() / strongest));
        text.setText(run.beginningOf(segment, EXCERPT));
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(THOUSANDS, run.segmentCount() > 1000);
        setAccessibleText(Texts.get("view.inspector.recalls.row", segment, weight.getText(), text.getText()));
    }
}
