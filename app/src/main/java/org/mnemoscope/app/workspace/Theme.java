package org.mnemoscope.app.workspace;

/** The colours of the window. */
public enum Theme {
    /** As the desktop is set, where that can be found out; else dark. */
    SYSTEM,
    LIGHT,
    DARK
}
