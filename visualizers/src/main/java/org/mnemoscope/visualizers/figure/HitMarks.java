package org.mnemoscope.visualizers.figure;

import java.util.function.IntToDoubleFunction;
import javafx.scene.paint.Color;
import org.mnemoscope.visualizers.common.IndexSet;

/** The mark of what find in the text has found, the same in every drawing: low bars along an edge, each as wide as its segments and never too thin to see. */
public final class HitMarks {
    private static final double HEIGHT = 0.4;
    private static final double THINNEST = 2;

    private HitMarks() {}

    /**
     * Marks along an edge below them.
     *
     * @param hits   segments, or whatever the axis counts
     * @param edgeOf where on the x axis the left edge of an index lies
     */
    public static void paint(Pen pen, IndexSet hits, IntToDoubleFunction edgeOf, double bottom, Color colour) {
        double height = HEIGHT * pen.em();
        for (IndexSet.Range range : hits.ranges()) {
            double from = edgeOf.applyAsDouble(range.start());
            double width = Math.max(THINNEST, edgeOf.applyAsDouble(range.end()) - from);
            pen.fillRect(from, bottom - height, width, height, colour);
        }
    }

    /** Marks along an edge left of them, for axes that run down. */
    public static void paintDown(Pen pen, IndexSet hits, IntToDoubleFunction edgeOf, double left, Color colour) {
        double width = HEIGHT * pen.em();
        for (IndexSet.Range range : hits.ranges()) {
            double from = edgeOf.applyAsDouble(range.start());
            double height = Math.max(THINNEST, edgeOf.applyAsDouble(range.end()) - from);
            pen.fillRect(left, from, width, height, colour);
        }
    }
}
