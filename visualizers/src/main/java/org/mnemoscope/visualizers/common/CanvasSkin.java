package org.mnemoscope.visualizers.common;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** A skin that draws all on one canvas of the view's size. */
public abstract class CanvasSkin<C extends TraceControl> extends DrawnSkin<C> {
    private final Canvas canvas;

    protected CanvasSkin(C control) {
        this(control, new Canvas());
    }

    private CanvasSkin(C control, Canvas canvas) {
        super(control, canvas);
        this.canvas = canvas;
        redrawOn(control.selection().hoveredProperty());
    }

    /** Draws everything on a cleared canvas. */
    protected abstract void draw(GraphicsContext g, double width, double height);

    @Override
    protected final void redraw() {
        getSkinnable().askForLayout();
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        canvas.relocate(x, y);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        if (layoutAround(x, y, width, height)) {
            nothingDrawn();
        } else if (width > 0 && height > 0) {
            g.setFont(getSkinnable().font());
            g.setTextBaseline(VPos.CENTER);
            draw(g, width, height);
        }
        speak();
    }

    /** Called instead of {@link #draw} in the empty state. */
    protected void nothingDrawn() {}
}
