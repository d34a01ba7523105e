package org.mnemoscope.visualizers.reader;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.engine.trace.ReadingCondition;
import org.mnemoscope.visualizers.common.Baseline;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.Texts;

/** The options of the reading pane: following, tint, baseline of the gain. */
final class ReadingOptions {
    private ReadingOptions() {}

    static Node build(ReadingView view) {
        OptionMenu<TokenTint> tint = new OptionMenu<>(Texts.get("view.reading.tint"), view.tintProperty(),
                () -> List.of(TokenTint.values()), ReadingOptions::wording);
        OptionMenu<ReadingCondition> baseline = Baseline.menu(view);
        baseline.managedProperty().bind(view.tintProperty().isEqualTo(TokenTint.GAIN));
        ToggleButton follow = new ToggleButton(Texts.get("view.reading.follow"));
        follow.getStyleClass().addAll("small", "mem-option-toggle");
        follow.setTooltip(Tips.of(Texts.get("view.reading.follow.tooltip")));
        follow.setMinWidth(ToggleButton.USE_PREF_SIZE);
        follow.selectedProperty().bindBidirectional(view.followingProperty());
        return new OptionsBar(follow, tint, baseline);
    }

    private static String wording(TokenTint tint) {
        return switch (tint) {
            case NONE -> Texts.get("view.reading.tint.none");
            case SURPRISAL -> Texts.get("view.reading.tint.surprisal");
            case GAIN -> Texts.get("view.reading.tint.gain");
            case PROBABILITY -> Texts.get("view.reading.tint.probability");
            case RANK -> Texts.get("view.reading.tint.rank");
            case ENTROPY -> Texts.get("view.reading.tint.entropy");
            case MENTION -> Texts.get("view.reading.tint.mention");
        };
    }
}
