package org.mnemoscope.visualizers.memorymap;

/**
 * From the plane of the two components to the plot: one scale for both axes, so that distances are true, and y upwards.
 */
final class MapViewport {
    private static final double MARGIN = 1.08;
    private static final double LARGEST_ZOOM = 200;

    private double zoom = 1;
    private double offsetX;
    private double offsetY;
    private double width = 1;
    private double height = 1;
    private double centreX;
    private double centreY;
    private double spanX = 1;
    private double spanY = 1;

    /** The same part of the plane, for a plot of another size. */
    MapViewport copy() {
        MapViewport copy = new MapViewport();
        copy.zoom = zoom;
        copy.offsetX = offsetX;
        copy.offsetY = offsetY;
        copy.centreX = centreX;
        copy.centreY = centreY;
        copy.spanX = spanX;
        copy.spanY = spanY;
        return copy;
    }

    void resize(double newWidth, double newHeight) {
        width = Math.max(1, newWidth);
        height = Math.max(1, newHeight);
    }

    /** The part of the plane that is seen at zoom 1. */
    void bounds(double minX, double maxX, double minY, double maxY) {
        centreX = (minX + maxX) / 2;
        centreY = (minY + maxY) / 2;
        spanX = maxX > minX ? (maxX - minX) * MARGIN : 1;
        spanY = maxY > minY ? (maxY - minY) * MARGIN : 1;
    }

    void reset() {
        zoom = 1;
        offsetX = 0;
        offsetY = 0;
    }

    private double scale() {
        return Math.min(width / spanX, height / spanY) * zoom;
    }

    double xOf(double x) {
        return width / 2 + (x - centreX) * scale() + offsetX;
    }

    double yOf(double y) {
        return height / 2 - (y - centreY) * scale() + offsetY;
    }

    /** Zooms so that what is at (x, y) of the plot stays there. */
    void zoomAt(double x, double y, double factor) {
        double before = zoom;
        zoom = Math.max(1, Math.min(zoom * factor, LARGEST_ZOOM));
        double ratio = zoom / before;
        offsetX = (x - width / 2) * (1 - ratio) + offsetX * ratio;
        offsetY = (y - height / 2) * (1 - ratio) + offsetY * ratio;
        if (zoom == 1) {
            reset();
        }
    }

    void drag(double dx, double dy) {
        offsetX += dx;
        offsetY += dy;
    }
}
