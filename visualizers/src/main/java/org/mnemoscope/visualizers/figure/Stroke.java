package org.mnemoscope.visualizers.figure;

import javafx.scene.paint.Color;

/**
 * How a line looks.
 *
 * @param width in pixels
 * @param dash  length in pixels of its dashes and of the gaps between them; 0 for a line without gaps
 */
public record Stroke(Color colour, double width, double dash) {
    public static Stroke of(Color colour, double width) {
        return new Stroke(colour, width, 0);
    }

    public static Stroke dashed(Color colour, double width) {
        return new Stroke(colour, width, 4);
    }
}
