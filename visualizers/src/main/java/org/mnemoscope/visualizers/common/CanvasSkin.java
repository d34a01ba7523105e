package org.mnemoscope.visualizers.common;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.axis.PixelGrid;

/**
 * A skin that draws on one canvas of the view's size. Whatever changes only asks for a layout; the drawing happens in
 * the layout pass, so at most once per pulse.
 */
public abstract class CanvasSkin<C extends TraceControl> extends SkinBase<C> {
    private static final double PREFERRED_WIDTH = 480;
    private static final double PREFERRED_HEIGHT = 360;
    private static final double MINIMUM = 80;

    private final Canvas canvas = new Canvas();
    private final HoverCard card = new HoverCard();
    private final Label empty = new Label();
    /** Not a border of the view, which would move what is drawn inside. */
    private final Region focusRing = new Region();

    protected CanvasSkin(C control) {
        super(control);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        empty.setManaged(false);
        empty.setWrapText(true);
        empty.getStyleClass().add("mem-empty");
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.getStyleClass().add("mem-focus-ring");
        focusRing.visibleProperty().bind(control.focusVisibleProperty());
        getChildren().addAll(canvas, empty, card, focusRing);
        Selection selection = control.selection();
        redrawOn(control.revisionProperty());
        redrawOn(control.appearanceProperty());
        redrawOn(selection.segmentProperty());
        redrawOn(selection.recalledProperty());
        redrawOn(selection.hoveredProperty());
        redrawOn(selection.pickedProperty());
        redrawOn(selection.hitsProperty());
        control.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> control.requestFocus());
        control.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.hide());
    }

    /** A sentence for the state in which there is nothing to draw, or null where there is. */
    protected abstract @Nullable String emptySentence();

    /** Draws everything on a cleared canvas. */
    protected abstract void draw(GraphicsContext g, double width, double height);

    /** What is selected or shown, as a sentence for assistive technology. */
    protected abstract String spoken();

    /** Draws anew when the value changes. */
    protected final void redrawOn(ObservableValue<?> value) {
        registerChangeListener(value, changed -> redraw());
    }

    /** Asks for a drawing in the next pulse. */
    protected final void redraw() {
        getSkinnable().requestLayout();
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

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        canvas.relocate(x, y);
        focusRing.resizeRelocate(x, y, width, height);
        focusRing.toFront();
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        String sentence = emptySentence();
        empty.setVisible(sentence != null);
        if (sentence != null) {
            empty.setText(sentence);
            empty.resizeRelocate(x, y, width, height);
            card.hide();
            nothingDrawn();
        } else if (width > 0 && height > 0) {
            g.setFont(getSkinnable().font());
            g.setTextBaseline(VPos.CENTER);
            draw(g, width, height);
        }
        getSkinnable().setAccessibleText(sentence != null ? sentence : spoken());
    }

    /** Called instead of {@link #draw} in the empty state. */
    protected void nothingDrawn() {}

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
