package org.mnemoscope.engine.text;

import org.mnemoscope.engine.trace.Ints;

/** Turns the spans that a tokenizer reports into token ends that part the text without gap or overlap. */
public final class TokenOffsets {
    private TokenOffsets() {}

    /**
     * A gap before a token (a space that the tokenizer trims) belongs to that token, a gap at the end of the text to the last token.
     * Where spans overlap (several bytes of one character), the first token covers the character and the others nothing.
     *
     * @param text   the text that was tokenized
     * @param starts per token the code point offset of its first character; anything negative for a token without text, as BOS
     * @param ends   per token the code point offset after its last character
     * @return per token the UTF-16 offset after its last char, ascending, as {@link org.mnemoscope.engine.trace.TokenizedText} wants it
     */
    public static Ints charEnds(String text, int[] starts, int[] ends) {
        if (starts.length != ends.length) {
            throw new IllegalArgumentException(starts.length + " starts for " + ends.length + " ends");
        }
        CodePoints codePoints = CodePoints.of(text);
        int[] charEnds = new int[ends.length];
        int reached = 0;
        for (int t = 0; t < ends.length; t++) {
            boolean covers = starts[t] >= 0 && ends[t] > starts[t];
            if (covers && ends[t] > reached) {
                reached = Math.min(ends[t], codePoints.length());
            }
            charEnds[t] = codePoints.toUtf16(reached);
        }
        if (charEnds.length > 0) {
            charEnds[charEnds.length - 1] = text.length();
        }
        return Ints.of(charEnds);
    }
}
