package org.mnemoscope.visualizers.figure;

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
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.HoverCard;
import org.mnemoscope.visualizers.common.Selection;

/**
 * Draws a figure in two layers of the view's size: the figure, drawn anew when data, selection or colours change, and above
 * it what follows the mouse, so that a moving mouse never draws a million tokens. Whatever changes only asks for a layout;
 * the drawing happens in the layout pass, so at most once per pulse.
 */
public abstract class FigureSkin<C extends FigureView> extends SkinBase<C> {
    private static final double PREFERRED_WIDTH = 480;
    private static final double PREFERRED_HEIGHT = 360;
    private static final double MINIMUM = 80;

    private final Canvas figure = new Canvas();
    private final Canvas over = new Canvas();
    private final HoverCard card = new HoverCard();
    private final Label empty = new Label();
    /** Not a border of the view, which would move what is drawn inside. */
    private final Region focusRing = new Region();
    private @Nullable TableTwin twin;
    private boolean figureStale = true;
    private boolean overStale = true;

    protected FigureSkin(C control) {
        super(control);
        for (Region region : new Region[] {empty, focusRing}) {
            region.setManaged(false);
        }
        for (Canvas layer : new Canvas[] {figure, over}) {
            layer.setManaged(false);
            layer.setMouseTransparent(true);
        }
        empty.setWrapText(true);
        empty.getStyleClass().add("mem-empty");
        focusRing.setMouseTransparent(true);
        focusRing.getStyleClass().add("mem-focus-ring");
        focusRing.visibleProperty().bind(control.focusVisibleProperty());
        getChildren().addAll(figure, over, empty, card, focusRing);
        Selection selection = control.selection();
        redrawOn(control.revisionProperty());
        redrawOn(control.appearanceProperty());
        redrawOn(selection.segmentProperty());
        redrawOn(selection.recalledProperty());
        redrawOn(selection.pickedProperty());
        redrawOn(selection.hitsProperty());
        redrawOverOn(selection.hoveredProperty());
        registerChangeListener(control.tableShownProperty(), changed -> showTable(control.tableShownProperty().get()));
        showTable(control.tableShownProperty().get());
        control.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> control.requestFocus());
        control.addEventHandler(MouseEvent.MOUSE_EXITED, event -> card.hide());
    }

    private void showTable(boolean shown) {
        if (twin != null) {
            getChildren().remove(twin);
            twin = null;
        }
        if (shown) {
            TableTwin table = new TableTwin(getSkinnable());
            table.setManaged(false);
            getChildren().add(table);
            twin = table;
        }
        redraw();
    }

    /** A sentence for the state in which there is nothing to draw: what is missing, or null where nothing is. */
    protected abstract @Nullable String emptySentence();

    /** Draws the figure on a cleared ground. Everything it shows stands in the view's table. */
    protected abstract void paint(Pen pen, double width, double height);

    /** Draws what follows the mouse. */
    protected abstract void paintOver(Pen pen, double width, double height);

    /** Draws in a picture what on the screen is part of {@link #paintOver}, but does not need the mouse. */
    protected void paintStill(Pen pen, double width, double height) {}

    /** What is selected or shown, as a sentence for assistive technology. */
    protected abstract String spoken();

    /** The figure and the surface under it, for pictures. */
    final void drawAll(Pen pen, double width, double height) {
        pen.fillRect(0, 0, width, height, colour(ColourRole.SURFACE));
        String sentence = emptySentence();
        if (sentence == null) {
            paint(pen, width, height);
            paintStill(pen, width, height);
        } else {
            pen.text(sentence, width / 2, height / 2, TextLook.centre(colour(ColourRole.TEXT_MUTED)));
        }
    }

    /** Draws the figure anew when the value changes. */
    protected final void redrawOn(ObservableValue<?> value) {
        registerChangeListener(value, changed -> redraw());
    }

    /** Draws what follows the mouse anew when the value changes. */
    protected final void redrawOverOn(ObservableValue<?> value) {
        registerChangeListener(value, changed -> redrawOver());
    }

    /** Asks for a drawing in the next pulse. */
    protected final void redraw() {
        figureStale = true;
        redrawOver();
    }

    protected final void redrawOver() {
        overStale = true;
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
        focusRing.resizeRelocate(x, y, width, height);
        focusRing.toFront();
        boolean resized = figure.getWidth() != width || figure.getHeight() != height;
        String sentence = emptySentence();
        empty.setVisible(sentence != null);
        if (sentence != null) {
            empty.setText(sentence);
            empty.resizeRelocate(x, y, width, height);
            card.hide();
        }
        boolean drawn = sentence == null && twin == null && width > 0 && height > 0;
        layoutTable(x, y, width, height);
        if (figureStale || resized) {
            CanvasPen pen = clean(figure, x, y, width, height);
            if (drawn) {
                paint(pen, width, height);
            }
        }
        if (overStale || resized) {
            CanvasPen pen = clean(over, x, y, width, height);
            if (drawn) {
                paintOver(pen, width, height);
            }
        }
        figureStale = false;
        overStale = false;
        getSkinnable().setAccessibleText(sentence != null ? sentence : spoken());
    }

    /** The table takes the place of the drawing. */
    private void layoutTable(double x, double y, double width, double height) {
        TableTwin table = twin;
        if (table != null) {
            table.setVisible(emptySentence() == null);
            table.resizeRelocate(x, y, width, height);
            if (figureStale) {
                table.retable();
            }
            card.hide();
        }
    }

    private CanvasPen clean(Canvas layer, double x, double y, double width, double height) {
        layer.relocate(x, y);
        layer.setWidth(width);
        layer.setHeight(height);
        layer.getGraphicsContext2D().clearRect(0, 0, width, height);
        return new CanvasPen(layer.getGraphicsContext2D(), getSkinnable().font(), pixels());
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
