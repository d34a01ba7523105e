package org.mnemoscope.visualizers.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.PixelGrid;

/**
 * What all drawn views have around their drawing: canvases that let the mouse through, the sentence of the empty state, the hover card
 * and the focus ring. Whatever changes only asks for a layout; the drawing happens in the layout pass, so at most once per pulse.
 */
public abstract class DrawnSkin<C extends TraceControl> extends SkinBase<C> {
    private static final double PREFERRED_WIDTH = 480;
    private static final double PREFERRED_HEIGHT = 360;
    private static final double MINIMUM = 80;

    private final HoverCard card = new HoverCard();
    private final Label empty = new Label();
    /** Not a border of the view, which would move what is drawn inside. */
    private final Region focusRing = new Region();

    /** @param layers drawn on, the lowest first */
    protected DrawnSkin(C control, Canvas... layers) {
        super(control);
        for (Canvas layer : layers) {
            layer.setManaged(false);
            layer.setMouseTransparent(true);
        }
        empty.setManaged(false);
        empty.setWrapText(true);
        empty.getStyleClass().add("mem-empty");
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.getStyleClass().add("mem-focus-ring");
        focusRing.visibleProperty().bind(control.focusVisibleProperty());
        getChildren().addAll(layers);
        getChildren().addAll(empty, card, focusRing);
        Selection selection = control.selection();
        redrawOn(control.revisionProperty());
        redrawOn(control.appearanceProperty());
        registerChangeListener(selection.segmentProperty(), changed -> cursorMoved());
        registerChangeListener(selection.recalledProperty(), changed -> cursorMoved());
        redrawOn(selection.pickedProperty());
        redrawOn(selection.hitsProperty());
        control.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> control.requestFocus());
        control.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.hide());
    }

    /** A sentence for the state in which there is nothing to draw: what is missing, or null where nothing is. */
    protected abstract @Nullable String emptySentence();

    /** What is selected or shown, as a sentence for assistive technology. */
    protected abstract String spoken();

    /** Asks for a drawing in the next pulse. */
    protected abstract void redraw();

    /** Another segment, or recalled segment, is looked at. Skins that mark it in a layer of its own leave the rest as it is. */
    protected void cursorMoved() {
        redraw();
    }

    /** Draws anew when the value changes. */
    protected final void redrawOn(ObservableValue<?> value) {
        registerChangeListener(value, changed -> redraw());
    }

    protected final HoverCard card() {
        return card;
    }

    protected final Color colour(ColourRole role) {
        return getSkinnable().colour(role);
    }

    /** The font's size: the unit of all distances. */
    protected final double em() {
        return getSkinnable().font().getSize();
    }

    /** The device's pixels under this view. */
    protected final PixelGrid pixels() {
        Scene scene = getSkinnable().getScene();
        Window window = scene == null ? null : scene.getWindow();
        return new PixelGrid(window == null ? 1 : Math.max(1, window.getOutputScaleX()));
    }

    /** Places the focus ring and shows or hides the sentence of the empty state, to be called by every layout; true if it is shown. */
    protected final boolean layoutAround(double x, double y, double width, double height) {
        focusRing.resizeRelocate(x, y, width, height);
        focusRing.toFront();
        String sentence = emptySentence();
        empty.setVisible(sentence != null);
        if (sentence != null) {
            empty.setText(sentence);
            empty.resizeRelocate(x, y, width, height);
            card.hide();
        }
        return sentence != null;
    }

    /** Tells assistive technology what is seen, to be called when it is drawn. */
    protected final void speak() {
        String sentence = emptySentence();
        getSkinnable().setAccessibleText(sentence != null ? sentence : spoken());
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + PREFERRED_WIDTH + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + PREFERRED_HEIGHT + bottom;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + MINIMUM + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + MINIMUM + bottom;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
