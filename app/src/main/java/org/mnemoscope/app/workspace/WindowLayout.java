package org.mnemoscope.app.workspace;

/**
 * Where the window was.
 *
 * @param x, y          top left corner in screen pixels
 * @param width, height size in screen pixels
 * @param maximized     whether it filled the screen
 */
public record WindowLayout(
        double x,
        double y,
        double width,
        double height,
        boolean maximized) {
    /** Narrower or lower than this the panes would cut their texts. */
    public static final double MIN_WIDTH = 1000;

    public static final double MIN_HEIGHT = 640;

    /** The middle of a screen of 1600 x 1000, as in the design. */
    public static final WindowLayout DEFAULT = new WindowLayout(0, 0, 1600, 1000, false);

    /** Whether the numbers can be used; a settings file may hold anything. */
    boolean isUsable() {
        return width >= MIN_WIDTH && height >= MIN_HEIGHT && width < 20_000 && height < 20_000
                && Double.isFinite(x) && Double.isFinite(y);
    }
}
