package org.mnemoscope.visualizers.inspector;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mnemoscope.engine.metric.TokenGain;
import org.mnemoscope.visualizers.axis.Numbers;
import org.mnemoscope.visualizers.common.Conditions;
import org.mnemoscope.visualizers.common.Excerpts;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Texts;

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
        none.getStyleClass().add("mem-muted");
        rows.getStyleClass().add("mem-token-rows");
        getChildren().addAll(title, rows, none);
    }

    void show(RunSoFar run, ComparedSegment compared, List<TokenGain> tokens) {
        rows.getChildren().clear();
        for (TokenGain token : tokens) {
            rows.getChildren().add(row(run, compared, token));
        }
        none.setManaged(tokens.isEmpty());
        none.setVisible(tokens.isEmpty());
    }

    private HBox row(RunSoFar run, ComparedSegment compared, TokenGain token) {
        Label chip = new Label(Excerpts.visibleToken(run.text().tokenText(token.token())));
        chip.getStyleClass().addAll("mem-chip", chipStyle);
        Label change = new Label(Texts.get("view.inspector.tokens.change",
                Numbers.fixed(token.conditionNats(), 2), Numbers.fixed(token.hmtNats(), 2)));
        change.getStyleClass().add("mem-muted");
        Label gain = new Label(Numbers.signed(token.gainNats(), 2));
        gain.getStyleClass().addAll("mem-token-gain", chipStyle);
        HBox row = new HBox(chip, change, gain);
        row.getStyleClass().add("mem-token-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(Texts.get("view.inspector.tokens.row", chip.getText(), Conditions.name(compared.baseline()),
                Numbers.fixed(token.conditionNats(), 2), Numbers.fixed(token.hmtNats(), 2)));
        return row;
    }
}
