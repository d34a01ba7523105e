package org.mnemoscope.visualizers.curve;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import org.mnemoscope.visualizers.common.Tips;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Texts;

/** Names the lines in plain words and reads them out at one segment. */
final class CurveLegend extends FlowPane {
    private final Label place = new Label();
    private final List<Entry> entries = new ArrayList<>();

    /** One line's name and value. */
    private static final class Entry extends HBox {
        private final ReadingCondition condition;
        private final Label value = new Label();

        Entry(ReadingCondition condition) {
            this.condition = condition;
            Region line = new Region();
            line.getStyleClass().addAll("mem-legend-line", "mem-line-" + condition.key().replace('_', '-'));
            Label name = new Label(Conditions.name(condition));
            name.setTooltip(Tips.of(Conditions.explanation(condition)));
            value.getStyleClass().addAll("mem-legend-value", "mem-line-" + condition.key().replace('_', '-'));
            getStyleClass().add("mem-legend-entry");
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(line, name, value);
        }
    }

    CurveLegend() {
        getStyleClass().add("mem-legend");
        place.getStyleClass().add("mem-muted");
        setRowValignment(javafx.geometry.VPos.CENTER);
    }

    /** Shows lines for these conditions. */
    void setConditions(List<ReadingCondition> conditions) {
        if (!conditions.equals(entries.stream().map(entry -> entry.condition).toList())) {
            entries.clear();
            conditions.forEach(condition -> entries.add(new Entry(condition)));
            getChildren().setAll(entries);
            getChildren().add(place);
        }
    }

    /** Reads the lines out at a segment; none for a segment that was not read. */
    void readOut(NllSeries series, int segment) {
        boolean read = segment >= 0 && segment < series.count();
        place.setText(read ? Texts.get("view.perplexity.at", segment) : "");
        for (Entry entry : entries) {
            double value = series.perplexity(entry.condition, segment);
            entry.value.setText(Double.isNaN(value) ? "" : Numbers.perplexity(value));
        }
    }

    /** The read-out as a sentence. */
    String spoken() {
        StringBuilder sentence = new StringBuilder(place.getText());
        for (Entry entry : entries) {
            if (!entry.value.getText().isEmpty()) {
                sentence.append(", ").append(Conditions.name(entry.condition)).append(' ').append(entry.value.getText());
            }
        }
        return sentence.toString();
    }
}
