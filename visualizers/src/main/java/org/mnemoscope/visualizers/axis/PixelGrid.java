package org.mnemoscope.visualizers.axis;

/** Positions on the device's pixels, so that thin lines and cells stay sharp at fractional scales (125 %, 150 %). */
public record PixelGrid(double scale) {
    /** The nearest border between device pixels. */
    public double edge(double position) {
        return Math.round(position * scale) / scale;
    }

    /** The middle of the device pixel that holds a position: the centre of a line one device pixel wide. */
    public double line(double position) {
        return (Math.floor(position * scale) + 0.5) / scale;
    }

    /** The width of one device pixel. */
    public double hairline() {
        return 1 / scale;
    }

    /** How many device pixels a length covers, at least 1. */
    public int pixels(double length) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
