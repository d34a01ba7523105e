package org.mnemoscope.engine.run;

import java.util.Locale;

/** How a recorded reading ended. */
public enum RunEnding {
    /** At the end of the text. */
    COMPLETE,
    /** By the person, or at a segment limit. */
    STOPPED,
    /** By a failure. */
    FAILED,
    /** Not at all: the program was killed, or is still reading. */
    UNFINISHED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunEnding parse(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
