package org.mnemoscope.visualizers.plot;

/**
 * Where values lie on a drawing.
 *
 * @param x      left edge in pixels
 * @param y      upper edge in pixels
 * @param across the axis of x
 * @param up     the axis of y
 */
public record Plot(double x, double y, double width, double height, Axis across, Axis up) {
    public double xOf(double value) {
        return x + across.share(value) * width;
    }

    public double yOf(double value) {
        return y + (1 - up.share(value)) * height;
    }

    /** The value under a place. */
    public double valueAt(double placeX) {
        return across.at((placeX - x) / width);
    }

    public boolean contains(double placeX, double placeY) {
        return placeX >= x && placeX <= x + width && placeY >= y && placeY <= y + height;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** The same place with another axis of y. */
    public Plot with(Axis otherUp) {
        return new Plot(x, y, width, height, across, otherUp);
    }
}
