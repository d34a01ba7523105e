package org.mnemoscope.visualizers.inspector;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.mnemoscope.visualizers.common.Tips;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.ScoredPart;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Units;

/** Perplexity with and without memory and the gain: over the whole segment in large figures, over its second half below. */
final class ScoreBlock extends VBox {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final int DIGITS = 2;

    private final Label lossName = name("");
    private final Label baselineName = name("");
    private final Label gainName = name("");
    private final Label[] whole = {new Label(), new Label(), new Label()};
    private final Label[] second = {new Label(), new Label(), new Label()};
    private final Label note = new Label();
    private final Tooltip baselineTip = Tips.of("");

    ScoreBlock() {
        getStyleClass().add("mem-section");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("mem-scores");
        grid.addRow(0, lossName, baselineName, gainName);
        grid.addRow(1, whole);
        Label caption = name(Texts.get("view.inspector.second-half"));
        caption.getStyleClass().add("mem-second-half");
        caption.setTooltip(Tips.of(Texts.get("view.inspector.second-half.why")));
        grid.add(caption, 0, 2, 3, 1);
        grid.addRow(3, second);
        String[] roles = {"mem-hmt", "mem-baseline", "mem-gain"};
        for (int i = 0; i < roles.length; i++) {
            whole[i].getStyleClass().addAll("mem-figure", roles[i]);
            second[i].getStyleClass().addAll("mem-small-figure", roles[i]);
            whole[i].setMinWidth(USE_PREF_SIZE);
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        baselineName.setTooltip(baselineTip);
        whole[2].setTooltip(Tips.of(Texts.get("view.inspector.gain.explained")));
        note.getStyleClass().add("mem-muted");
        note.setWrapText(true);
        getChildren().addAll(grid, note);
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("mem-muted", "mem-score-name");
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.BOTTOM);
        return label;
    }

    void show(ComparedSegment compared) {
        lossName.setText(Units.name(compared.unit()));
        gainName.setText(Texts.get("view.inspector.gain", Units.shortGain(compared.unit())));
        baselineName.setText(Conditions.name(compared.baseline()));
        baselineTip.setText(Conditions.explanation(compared.baseline()));
        fill(whole, compared, ScoredPart.ALL);
        fill(second, compared, ScoredPart.SECOND_HALF);
        boolean missing = !compared.baselineWasRun();
        note.setText(missing ? Texts.get("view.baseline.not-run", Conditions.name(compared.baseline())) : "");
        note.setManaged(missing);
        note.setVisible(missing);
    }

    private static void fill(Label[] figures, ComparedSegment compared, ScoredPart part) {
        double gain = compared.gain(part);
        figures[0].setText(Units.value(compared.unit(), compared.loss(ReadingCondition.HMT, part)));
        figures[1].setText(Units.value(compared.unit(), compared.loss(compared.baseline(), part)));
        figures[2].setText(Double.isNaN(gain) ? "–" : Numbers.signed(gain, DIGITS));
        figures[2].pseudoClassStateChanged(NEGATIVE, gain < 0);
    }

    /** Smaller figures, where three large ones do not stand side by side. */
    void setNarrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
    }

    /** The figures as a sentence. */
    String spoken() {
        return Texts.get("view.inspector.spoken", lossName.getText() + " " + whole[0].getText(), baselineName.getText(), whole[1].getText(), gainName.getText() + " " + whole[2].getText());
    }
}
