package org.mnemoscope.visualizers.recall;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.OptionMenu;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.Tips;
import org.mnemoscope.visualizers.figure.FigureInfo;
import org.mnemoscope.visualizers.figure.FigureTable;
import org.mnemoscope.visualizers.figure.FigureView;
import org.mnemoscope.visualizers.plot.MatrixViewport;

/**
 * The recall matrix: a row per reading segment, a column per recalled segment (or distance, or place in the cache), the recall
 * weight as colour. Evicted memories are hatched, what was not read yet is blank, a weight of 0 has a colour of its own. Every
 * weight counts: a pixel shows the largest weight under it.
 */
public final class RecallMatrixView extends FigureView {
    private final ObjectProperty<WeightScale> scale = new SimpleObjectProperty<>(this, "scale", WeightScale.LOG);
    private final ObjectProperty<MatrixLayout> layout = new SimpleObjectProperty<>(this, "layout", MatrixLayout.ABSOLUTE);
    private final BooleanProperty margins = new SimpleBooleanProperty(this, "margins", true);
    private final MatrixViewport viewport = new MatrixViewport();

    public RecallMatrixView(Selection selection) {
        super(selection, "mem-recall-matrix", new FigureInfo("recall-matrix"));
        layout.addListener((property, before, now) -> viewport.reset());
    }

    /** How weights become colours. */
    public ObjectProperty<WeightScale> scaleProperty() {
        return scale;
    }

    /** What the columns are. */
    public ObjectProperty<MatrixLayout> layoutProperty() {
        return layout;
    }

    /** Whether row entropy and column popularity stand beside the cells. */
    public BooleanProperty marginsProperty() {
        return margins;
    }

    /** Shows the whole matrix again. */
    public void resetZoom() {
        viewport.reset();
        if (getSkin() instanceof RecallMatrixSkin skin) {
            skin.again();
        }
    }

    MatrixViewport viewport() {
        return viewport;
    }

    @Override
    protected FigureTable tabulate(@Nullable RunSoFar run) {
        return MatrixTable.of(info().id(), run);
    }

    @Override
    protected List<ButtonBase> options() {
        OptionMenu<WeightScale> colour = new OptionMenu<>(Texts.get("view.recall.scale"), scale,
                () -> List.of(WeightScale.values()), RecallMatrixView::wording);
        OptionMenu<MatrixLayout> columns = new OptionMenu<>(Texts.get("view.recall.layout"), layout,
                () -> List.of(MatrixLayout.values()), RecallMatrixView::wording);
        ToggleButton beside = new ToggleButton(Texts.get("view.recall.margins"));
        beside.getStyleClass().addAll("small", "mem-option-toggle");
        beside.setTooltip(Tips.of(Texts.get("view.recall.margins.tooltip")));
        beside.selectedProperty().bindBidirectional(margins);
        Button reset = new Button(Texts.get("view.zoom.reset"));
        reset.getStyleClass().addAll("mem-option", "flat", "small");
        reset.setTooltip(Tips.of(Texts.get("view.zoom.reset.tooltip")));
        reset.setOnAction(event -> resetZoom());
        return List.of(colour, columns, reset, beside);
    }

    private static String wording(WeightScale scale) {
        return switch (scale) {
            case LINEAR -> Texts.get("view.recall.scale.linear");
            case LOG -> Texts.get("view.recall.scale.log");
            case LIFT -> Texts.get("view.recall.scale.lift");
            case RANK -> Texts.get("view.recall.scale.rank");
        };
    }

    private static String wording(MatrixLayout layout) {
        return switch (layout) {
            case ABSOLUTE -> Texts.get("view.recall.layout.absolute");
            case RELATIVE -> Texts.get("view.recall.layout.relative");
            case SLOT -> Texts.get("view.recall.layout.slot");
        };
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RecallMatrixSkin(this);
    }
}
