package org.mnemoscope.app.workspace;

/** How the run shown and its file stand to each other. */
public enum Recording {
    /** There is no file. */
    NONE,
    /** Each segment is written as it is read. */
    LIVE,
    /** The file holds the whole run. */
    DONE,
    /** The file holds the segments up to a failure; the rest is in the window only. */
    LOST
}
