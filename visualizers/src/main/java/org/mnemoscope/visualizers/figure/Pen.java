package org.mnemoscope.visualizers.figure;

import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.mnemoscope.visualizers.axis.PixelGrid;

/**
 * The few things that views draw. What is drawn with it looks the same on the screen, in a PNG and in an SVG file. Lengths
 * are pixels, y grows downwards; the em is the size of the interface font.
 */
public interface Pen {
    double em();

    /** The device's pixels under the drawing. */
    PixelGrid pixels();

    /** How wide a text will be. */
    double widthOf(String text, TextLook look);

    void fillRect(double x, double y, double width, double height, Color colour);

    /** A frame whose line lies half inside and half outside of the rectangle. */
    default void frame(double x, double y, double width, double height, Stroke stroke) {
        line(new Trail().add(x, y).add(x + width, y).add(x + width, y + height).add(x, y + height).add(x, y), stroke);
    }

    default void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        line(new Trail().add(fromX, fromY).add(toX, toY), stroke);
    }

    /** A line through all points, broken at the gaps. */
    void line(Trail points, Stroke stroke);

    /** The area inside of the points, which have no gap. */
    void area(Trail points, Color colour);

    void disc(double x, double y, double radius, Color colour);

    void text(String text, double x, double y, TextLook look);

    /** An image stretched over a rectangle, every pixel of it a sharp cell. */
    void cells(Image image, double x, double y, double width, double height);

    /** Draws inside of a rectangle only. */
    void inside(double x, double y, double width, double height, Runnable drawing);
}
