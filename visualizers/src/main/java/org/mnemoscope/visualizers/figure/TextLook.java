package org.mnemoscope.visualizers.figure;

import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * How a line of text looks and where it lies from its point; its height is always centred on the point.
 *
 * @param align   which end of the text, or its middle, lies at the point
 * @param scale   size as a share of the interface font
 * @param upwards turned by a quarter, to be read from below
 */
public record TextLook(Color colour, TextAlignment align, double scale, boolean bold, boolean upwards) {
    /** Begins at the point. */
    public static TextLook left(Color colour) {
        return new TextLook(colour, TextAlignment.LEFT, 1, false, false);
    }

    public static TextLook centre(Color colour) {
        return new TextLook(colour, TextAlignment.CENTER, 1, false, false);
    }

    /** Ends at the point. */
    public static TextLook right(Color colour) {
        return new TextLook(colour, TextAlignment.RIGHT, 1, false, false);
    }

    public TextLook scaled(double share) {
        return new TextLook(colour, align, share, bold, upwards);
    }

    public TextLook inBold() {
        return new TextLook(colour, align, scale, true, upwards);
    }

    public TextLook turnedUpwards() {
        return new TextLook(colour, align, scale, bold, true);
    }
}
