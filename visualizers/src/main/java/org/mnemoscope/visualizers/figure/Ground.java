package org.mnemoscope.visualizers.figure;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** A ground for texts on a figure, so that they can be read whatever was drawn there. */
public record Ground(Color colour) {
    /** What lies behind shines through a little. */
    private static final double OPACITY = 0.85;

    /** Writes a text that begins or ends at the place, as its look says. */
    public void text(Pen pen, String text, double x, double y, TextLook look) {
        double width = pen.widthOf(text, look);
        double left = look.align() == TextAlignment.RIGHT ? x - width : x;
        double margin = 0.3 * pen.em();
        pen.fillRect(left - margin, y - 0.65 * pen.em(), width + 2 * margin, 1.3 * pen.em(), colour.deriveColor(0, 1, 1, OPACITY));
        pen.text(text, x, y, look);
    }
}
