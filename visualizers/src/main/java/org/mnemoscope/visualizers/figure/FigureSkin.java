package org.mnemoscope.visualizers.figure;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.ColourRole;
import org.mnemoscope.visualizers.common.DrawnSkin;

/**
 * Draws a figure in two layers of the view's size: the figure, drawn anew when data, selection or colours change, and above
 * it what follows the mouse, so that a moving mouse never draws a million tokens. Whatever changes only asks for a layout;
 * the drawing happens in the layout pass, so at most once per pulse.
 */
public abstract class FigureSkin<C extends FigureView> extends DrawnSkin<C> {
    private final Canvas figure;
    private final Canvas over;
    private @Nullable TableTwin twin;
    private boolean figureStale = true;
    private boolean overStale = true;

    protected FigureSkin(C control) {
        this(control, new Canvas(), new Canvas());
    }

    private FigureSkin(C control, Canvas figure, Canvas over) {
        super(control, figure, over);
        this.figure = figure;
        this.over = over;
        redrawOverOn(control.selection().hoveredProperty());
        registerChangeListener(control.tableShownProperty(), changed -> showTable(control.tableShownProperty().get()));
        showTable(control.tableShownProperty().get());
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

    // Declared again so that the view and its pictures, of this package, may ask.
    @Override
    protected abstract @Nullable String emptySentence();

    /** Draws the figure on a cleared ground. Everything it shows stands in the view's table. */
    protected abstract void paint(Pen pen, double width, double height);

    /** Draws what follows the mouse. */
    protected abstract void paintOver(Pen pen, double width, double height);

    /** Draws in a picture what on the screen is part of {@link #paintOver}, but does not need the mouse. */
    protected void paintStill(Pen pen, double width, double height) {}

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

    /** Draws what follows the mouse anew when the value changes. */
    protected final void redrawOverOn(ObservableValue<?> value) {
        registerChangeListener(value, changed -> redrawOver());
    }

    @Override
    protected final void redraw() {
        figureStale = true;
        redrawOver();
    }

    protected final void redrawOver() {
        overStale = true;
        getSkinnable().askForLayout();
    }

    /** Draws the layer over the figure anew, for a cursor that lies in it; a table in the place of the figure goes to the cursor's row. */
    protected final void redrawCursor() {
        figureStale |= twin != null;
        redrawOver();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        boolean resized = figure.getWidth() != width || figure.getHeight() != height;
        boolean drawn = !layoutAround(x, y, width, height) && twin == null && width > 0 && height > 0;
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
        speak();
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
            card().hide();
        }
    }

    private CanvasPen clean(Canvas layer, double x, double y, double width, double height) {
        layer.relocate(x, y);
        layer.setWidth(width);
        layer.setHeight(height);
        layer.getGraphicsContext2D().clearRect(0, 0, width, height);
        return new CanvasPen(layer.getGraphicsContext2D(), getSkinnable().font(), pixels());
    }
}
