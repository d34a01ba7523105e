package org.mnemoscope.visualizers.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.mnemoscope.engine.metric.SurprisalUnit;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TokenUnits;

/** Tokens that memory helped or hurt most: the token, and its NLL without memory and with it. */
final class TokenList extends VBox {
    private final String chipStyle;
    private final VBox rows = new VBox();
    private final Label none = new Label(Texts.get("view.inspector.tokens.none"));

    TokenList(String titleKey, String chipStyle) {
        this.chipStyle = chipStyle;
        getStyleClass().add("mem-section");
        Label title = new Label(Texts.get(titleKey));
        title.getStyleClass().add("mem-section-title");
        title.setWrapText(true);
        none.getStyleClass().add("mem-muted");
        rows.getStyleClass().add("mem-token-rows");
        getChildren().addAll(title, rows, none);
    }

    void show(RunSoFar run, ComparedSegment compared, List<TokenGain> tokens) {
        while (rows.getChildren().size() < tokens.size()) {
            rows.getChildren().add(new Row(chipStyle));
        }
        for (int i = 0; i < rows.getChildren().size(); i++) {
            Row row = (Row) rows.getChildren().get(i);
            row.setManaged(i < tokens.size());
            row.setVisible(i < tokens.size());
            if (i < tokens.size()) {
                row.show(run, compared, tokens.get(i));
            }
        }
        none.setManaged(tokens.isEmpty());
        none.setVisible(tokens.isEmpty());
    }

    /** One token. Rows are kept and filled anew, which is several times faster than new ones. */
    private static final class Row extends FlowPane {
        private final Label chip = new Label();
        private final Label change = new Label();
        private final Label gain = new Label();

        Row(String chipStyle) {
            chip.getStyleClass().addAll("mem-chip", chipStyle);
            change.getStyleClass().add("mem-muted");
            gain.getStyleClass().addAll("mem-token-gain", chipStyle);
            chip.maxWidthProperty().bind(widthProperty()); // of a long token the end is given up, never the numbers
            getStyleClass().add("mem-token-row");
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(chip, change, gain);
        }

        void show(RunSoFar run, ComparedSegment compared, TokenGain token) {
            SurprisalUnit unit = compared.unit();
            String before = Numbers.fixed(TokenUnits.of(unit, token.conditionNats()), 2);
            String after = Numbers.fixed(TokenUnits.of(unit, token.hmtNats()), 2);
            chip.setText(Excerpts.visibleToken(run.text().tokenText(token.token())));
            change.setText(Texts.get("view.inspector.tokens.change", before, after, TokenUnits.name(unit)));
            gain.setText(Numbers.signed(TokenUnits.of(unit, token.gainNats()), 2));
            setAccessibleText(Texts.get("view.inspector.tokens.row", chip.getText(), Conditions.name(compared.baseline()), before, after,
                    TokenUnits.name(unit)));
        }
    }
}
