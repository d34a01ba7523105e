package org.mnemoscope.engine.metric;

import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

/** Lengths in UTF-8 bytes, counted without encoding. */
public final class Utf8 {
    private Utf8() {}

    /** Bytes of the text that the tokens of a range cover. */
    public static long bytes(TokenizedText text, TokenRange range) {
        return range.size() == 0 ? 0 : bytes(text.text(), text.charStart(range.start()), text.charEnd(range.end() - 1));
    }

    /** Bytes of the chars {@code [start, end)}; a surrogate without its partner counts as the one byte of a question mark. */
    public static long bytes(CharSequence text, int start, int end) {
        long bytes = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 1;
            }
        }
        return bytes;
    }
}
