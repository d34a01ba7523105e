package org.mnemoscope.engine.trace;

/**
 * A part of a text that has a title of its own. It ends where the next one of its level, or of a lower number, begins.
 *
 * @param title     as the text or its table of contents has it
 * @param charStart UTF-16 offset of its first char
 * @param level     1 for the outermost parts
 */
public record Chapter(String title, int charStart, int level) {
    public Chapter {
        if (title.isBlank() || charStart < 0 || level < 1) {
            throw new IllegalArgumentException("a chapter '" + title + "' of level " + level + " at " + charStart);
        }
    }
}
