package org.mnemoscope.app.workspace;

import java.util.Objects;

/**
 * How the window looks.
 *
 * @param theme    its colours
 * @param percent  the size of everything, where 100 is as designed
 * @param textSize the size of the book's text, in percent of the rest
 * @param stripHidden whether the book strip above the views is hidden
 */
public record Appearance(Theme theme, int percent, int textSize, boolean stripHidden) {
    public static final int SMALLEST = 75;
    public static final int LARGEST = 250;
    public static final Appearance DEFAULT = new Appearance(Theme.SYSTEM, 100, 100, false);

    /** A settings file may hold anything. */
    public Appearance {
        theme = Objects.requireNonNullElse(theme, Theme.SYSTEM);
        percent = usable(percent);
        textSize = usable(textSize);
    }

    public Appearance withTheme(Theme wanted) {
        return new Appearance(wanted, percent, textSize, stripHidden);
    }

    public Appearance withPercent(int wanted) {
        return new Appearance(theme, Math.max(SMALLEST, Math.min(LARGEST, wanted)), textSize, stripHidden);
    }

    public Appearance withTextSize(int wanted) {
        return new Appearance(theme, percent, Math.max(SMALLEST, Math.min(LARGEST, wanted)), stripHidden);
    }

    public Appearance withStripHidden(boolean wanted) {
        return new Appearance(theme, percent, textSize, wanted);
    }

    private static int usable(int percent) {
        return percent >= SMALLEST && percent <= LARGEST ? percent : 100;
    }
}
