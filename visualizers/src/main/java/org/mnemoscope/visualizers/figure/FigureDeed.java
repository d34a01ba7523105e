package org.mnemoscope.visualizers.figure;

import org.mnemoscope.visualizers.common.Texts;

/** What can be done with a figure outside of its view. */
public enum FigureDeed {
    COPY_IMAGE("view.figure.copy-image"),
    COPY_DATA("view.figure.copy-data"),
    SAVE("view.figure.save"),
    COPY_PYTHON("view.figure.copy-python");

    private final String key;

    FigureDeed(String key) {
        this.key = key;
    }

    /** The name in menus. */
    public String label() {
        return Texts.get(key);
    }
}
