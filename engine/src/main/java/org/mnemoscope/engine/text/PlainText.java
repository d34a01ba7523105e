package org.mnemoscope.engine.text;

import org.mnemoscope.engine.error.TextException;

/** Reads plain text and markdown. Line ends and everything else stay as they are; only a byte order mark is dropped. */
final class PlainText {
    /** One control character in this many is still text, as old books hold form feeds and stray marks. */
    private static final int CHARS_PER_CONTROL = 200;

    private PlainText() {}

    /** @throws TextException if it is binary or empty */
    static Document read(String name, String source, byte[] bytes) {
        TextEncoding.Decoded decoded = TextEncoding.decode(bytes).orElseThrow(() -> TextErrors.binary(name));
        String text = decoded.text();
        requireText(name, text);
        return new Document(TextTitle.of(text, name), source, text, decoded.charset(), ChapterLines.of(text));
    }

    /** @throws TextException if the text is binary data or blank */
    static void requireText(String name, String text) {
        if (isBinary(text)) {
            throw TextErrors.binary(name);
        } else if (text.isBlank()) {
            throw TextErrors.empty(name);
        }
    }

    /** Whether it holds a zero or more control characters than a text would. */
    static boolean isBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            } else if (c < 0x20 && "\t\n\r\f\u000B\u001A".indexOf(c) < 0 || c >= 0x7F && c < 0xA0 && c != 0x85) {
                controls++;
            }
        }
        return controls > text.length() / CHARS_PER_CONTROL;
    }
}
