package org.mnemoscope.visualizers.figure;

/** The height of a figure that a title turned upwards may take, in pixels from the top. */
public record Span(double from, double to) {
    /** Writes a title as near to a place as it fits, else without its last words. */
    public void title(Pen pen, String text, double x, double y, TextLook look) {
        String shown = Words.fitted(pen, text, look, to - from);
        double half = pen.widthOf(shown, look) / 2;
        pen.text(shown, x, Math.max(from + half, Math.min(y, to - half)), look.turnedUpwards());
    }
}
