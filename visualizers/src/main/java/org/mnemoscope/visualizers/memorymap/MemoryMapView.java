package org.mnemoscope.visualizers.memorymap;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import org.mnemoscope.visualizers.common.Tips;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.OptionsBar;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.Texts;
import org.mnemoscope.visualizers.common.TraceControl;

/** The memory map: every memory embedding on the two leading principal components, coloured by its place in the book. */
public final class MemoryMapView extends TraceControl {
    private final Executor background;
    private final Executor fxThread;
    private final BooleanProperty orderLine = new SimpleBooleanProperty(this, "orderLine", true);
    private final MapViewport viewport = new MapViewport();
    private @Nullable Node optionsBar;

    /**
     * @param background where the projection is computed
     * @param fxThread   where its result is taken in
     */
    public MemoryMapView(Selection selection, Executor background, Executor fxThread) {
        super(selection, "mem-memory-map", "view.map.name");
        this.background = background;
        this.fxThread = fxThread;
    }

    /** Whether a line joins the memories in reading order. */
    public BooleanProperty orderLineProperty() {
        return orderLine;
    }

    /** Shows all memories again. */
    public void resetZoom() {
        viewport.reset();
        requestLayout();
    }

    MapViewport viewport() {
        return viewport;
    }

    Executor background() {
        return background;
    }

    Executor fxThread() {
        return fxThread;
    }

    @Override
    public Node optionsBar() {
        if (optionsBar == null) {
            ToggleButton line = new ToggleButton(Texts.get("view.map.line"));
            line.getStyleClass().addAll("small", "mem-option-toggle");
            line.setTooltip(Tips.of(Texts.get("view.map.line.tooltip")));
            line.selectedProperty().bindBidirectional(orderLine);
            Button reset = new Button(Texts.get("view.zoom.reset"));
            reset.getStyleClass().addAll("mem-option", "flat", "small");
            reset.setTooltip(Tips.of(Texts.get("view.zoom.reset.tooltip")));
            reset.setOnAction(event -> resetZoom());
            optionsBar = new OptionsBar(line, reset);
        }
        return optionsBar;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new MemoryMapSkin(this);
    }
}
