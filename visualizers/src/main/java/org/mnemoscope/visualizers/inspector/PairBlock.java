package org.mnemoscope.visualizers.inspector;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.mnemoscope.engine.metric.RecallRanks;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

/** The selected pair of segments: what the one recalls of the other, and both texts whole, side by side where there is room. */
final class PairBlock extends VBox {
    private final Label title = new Label();
    private final Label numbers = new Label();
    private final Label recalledName = new Label();
    private final Label recalledText = new Label();
    private final Label readingName = new Label();
    private final Label readingText = new Label();

    PairBlock() {
        getStyleClass().addAll("mem-section", "mem-pair");
        title.getStyleClass().add("pair-title");
        title.setWrapText(true);
        numbers.getStyleClass().add("mem-muted");
        numbers.setWrapText(true);
        getChildren().addAll(title, numbers, new TwoColumns(column(recalledName, recalledText), column(readingName, readingText)));
        hide();
    }

    private static VBox column(Label name, Label text) {
        name.getStyleClass().add("mem-section-title");
        text.getStyleClass().add("pair-text");
        text.setWrapText(true);
        return new VBox(name, text);
    }

    /** Shows a pair, or nothing where no memory is selected. */
    void show(RunSoFar run, int reading, int recalled) {
        if (recalled < 0 || recalled >= run.segmentCount()) {
            hide();
            return;
        }
        Optional<Recall> recall = run.trace(reading).recall().filter(of -> of.covers(recalled));
        title.setText(recall.map(of -> Texts.get("view.recall.cell", reading, recalled, Numbers.weight(of.weightOf(recalled))))
                .orElse(Texts.get("view.inspector.pair.apart", reading, recalled)));
        numbers.setText(recall.map(of -> numbers(of, reading, recalled)).orElse(""));
        numbers.setVisible(recall.isPresent());
        numbers.setManaged(recall.isPresent());
        recalledName.setText(Texts.get("view.inspector.segment", recalled));
        recalledText.setText(run.textOf(recalled).strip());
        readingName.setText(Texts.get("view.inspector.segment", reading));
        readingText.setText(run.textOf(reading).strip());
        setVisible(true);
        setManaged(true);
    }

    private static String numbers(Recall recall, int reading, int recalled) {
        int memories = recall.weights().size();
        return Texts.get("view.inspector.pair.numbers", Numbers.fixed(recall.weightOf(recalled) * memories, 2),
                RecallRanks.of(recall).get(recalled - recall.firstCachedSegment()), memories, reading - recalled);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
    }

    /** What a screen reader says of the pair that is shown. */
    String spoken() {
        return title.getText() + ". " + recalledText.getText();
    }
}
