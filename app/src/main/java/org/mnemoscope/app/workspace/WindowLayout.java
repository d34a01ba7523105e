package org.mnemoscope.app.workspace;

/**
 * Where the window was and how its panes were divided.
 *
 * @param x, y          top left corner in screen pixels
 * @param width, height size in screen pixels
 * @param maximized     whether it filled the screen
 * @param left, right   dividers beside the middle pane, as shares of the width
 * @param bottom        divider above the curves, as a share of the height
 */
public record WindowLayout(
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        double left,
        double right,
        double bottom) {
    /** Narrower or lower than this the panes would cut their texts. */
    public static final double MIN_WIDTH = 1000;

    public static final double MIN_HEIGHT = 640;

    /** The middle of a screen of 1600 x 1000, as in the design. */
    public static final WindowLayout DEFAULT = new WindowLayout(0, 0, 1600, 1000, false, 0.36, 0.77, 0.7);

    /** Whether the numbers can be used; a settings file may hold anything. */
    boolean isUsable() {
        return width >= MIN_WIDTH && height >= MIN_HEIGHT && width < 20_000 && height < 20_000
                && Double.isFinite(x) && Double.isFinite(y)
                && left > 0 && left < right && right < 1 && bottom > 0 && bottom < 1;
    }
}
