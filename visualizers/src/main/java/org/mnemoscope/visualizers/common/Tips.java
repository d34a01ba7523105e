package org.mnemoscope.visualizers.common;

import javafx.scene.control.Tooltip;

/** Explanations that show when the mouse rests, broken into lines of a readable width. */
public final class Tips {
    private static final double WIDTH = 380;

    private Tips() {}

    public static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        return tip;
    }
}
