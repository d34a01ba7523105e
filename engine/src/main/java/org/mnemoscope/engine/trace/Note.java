package org.mnemoscope.engine.trace;

import java.time.Instant;

/**
 * What a person has put down about a segment.
 *
 * @param text      empty for a bookmark without words
 * @param changedAt when it was written, or changed last
 */
public record Note(int segment, String text, Instant changedAt) {
    public Note {
        if (segment < 0) {
            throw new IllegalArgumentException("a note on segment " + segment);
        }
    }

    /** Whether it marks a place and says nothing. */
    public boolean isBookmark() {
        return text.isBlank();
    }
}
