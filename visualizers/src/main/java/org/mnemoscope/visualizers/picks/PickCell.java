package org.mnemoscope.visualizers.picks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.NamedPick;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;

/** A named selection: its colour, its name, and how many segments, tokens or memories it holds. */
final class PickCell extends ListCell<NamedPick> {
    private final PicksView view;
    private final Region colour = new Region();
    private final Label name = new Label();
    private final Label counts = new Label();
    private final HBox line = new HBox(colour, name, counts);

    PickCell(PicksView view) {
        this.view = view;
        colour.getStyleClass().add("mem-pick-colour");
        counts.getStyleClass().add("mem-muted");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        line.getStyleClass().add("mem-pick");
        line.setMinWidth(0);
        setPrefWidth(0);
        view.appearanceProperty().addListener(observable -> paint(getItem()));
    }

    @Override
    protected void updateItem(@Nullable NamedPick pick, boolean isEmpty) {
        super.updateItem(pick, isEmpty);
        if (pick == null || isEmpty) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(pick.name());
        counts.setText(counts(pick.picked()));
        paint(pick);
        setGraphic(line);
        setAccessibleText(pick.name() + ", " + counts.getText());
        setTooltip(Tips.of(getAccessibleText()));
    }

    private void paint(@Nullable NamedPick pick) {
        if (pick != null) {
            colour.setBackground(Background.fill(view.colour(pick.role())));
        }
    }

    private static String counts(Picked picked) {
        List<String> counts = new ArrayList<>(List.of(Texts.get("view.picks.segments", picked.segments().size())));
        if (!picked.tokens().isEmpty()) {
            counts.add(Texts.get("view.picks.tokens", picked.tokens().size()));
        }
        if (!picked.memories().isEmpty()) {
            counts.add(Texts.get("view.picks.memories", picked.memories().size()));
        }
        return String.join(", ", counts);
    }
}
