package org.mnemoscope.visualizers.recall;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import org.mnemoscope.visualizers.common.Tips;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TraceControl;

/**
 * The recall matrix: a row per reading segment, a column per recalled segment, the recall weight as colour. Evicted
 * memories are hatched, what was not read yet is blank. Every weight counts: a pixel shows the largest weight under it.
 */
public final class RecallMatrixView extends TraceControl {
    private final ObjectProperty<WeightScale> scale = new SimpleObjectProperty<>(this, "scale", WeightScale.LOG);
    private final MatrixViewport viewport = new MatrixViewport();
    private @Nullable Node optionsBar;

    public RecallMatrixView(Selection selection) {
        super(selection, "mem-recall-matrix", "view.recall.name");
    }

    /** How weights become colours. */
    public ObjectProperty<WeightScale> scaleProperty() {
        return scale;
    }

    /** Shows the whole matrix again. */
    public void resetZoom() {
        viewport.reset();
        requestLayout();
    }

    MatrixViewport viewport() {
        return viewport;
    }

    @Override
    public Node optionsBar() {
        if (optionsBar == null) {
            OptionMenu<WeightScale> colour = new OptionMenu<>(Texts.get("view.recall.scale"), scale,
                    () -> List.of(WeightScale.values()), RecallMatrixView::wording);
            Button reset = new Button(Texts.get("view.zoom.reset"));
            reset.getStyleClass().addAll("mem-option", "flat", "small");
            reset.setTooltip(Tips.of(Texts.get("view.zoom.reset.tooltip")));
            reset.setOnAction(event -> resetZoom());
            optionsBar = new OptionsBar(colour, reset);
        }
        return optionsBar;
    }

    private static String wording(WeightScale scale) {
        return switch (scale) {
            case LINEAR -> Texts.get("view.recall.scale.linear");
            case LOG -> Texts.get("view.recall.scale.log");
            case LIFT -> Texts.get("view.recall.scale.lift");
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RecallMatrixSkin(this);
    }
}
