package org.mnemoscope.visualizers.testing;

import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.visualizers.common.CanvasSkin;
import org.mnemoscope.visualizers.common.Selection;
import org.mnemoscope.visualizers.common.TraceControl;

/** A view on a canvas that tells of each drawing. */
public final class DrawnView extends TraceControl {
    private final Runnable drawing;

    /** @param drawing called for each drawing of a run */
    public DrawnView(Selection selection, Runnable drawing) {
        super(selection, "drawn", "figure.recall-matrix.title");
        this.drawing = drawing;
    }

    @Override
    public Node optionsBar() {
        return new Label();
    }

    /** Segments that the view knows. */
    public int segments() {
        return readCount();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new CanvasSkin<>(this) {
            @Override
            protected @Nullable String emptySentence() {
                return run() == null ? "nothing" : null;
            }

            @Override
            protected void draw(GraphicsContext g, double width, double height) {
                drawing.run();
            }

            @Override
            protected String spoken() {
                return "drawn";
            }
        };
    }
}
