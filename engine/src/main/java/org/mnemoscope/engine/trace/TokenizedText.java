package org.mnemoscope.engine.trace;

/**
 * A text and its tokens. The tokens part the text without gap or overlap: token t covers the chars
 * {@code [charEnds[t-1], charEnds[t])}. A token may cover nothing: a BOS, or the second byte of one character.
 *
 * @param text     the whole text
 * @param tokenIds vocabulary ids
 * @param charEnds per token the UTF-16 offset after its last char: ascending, the last equals the text's length
 */
public record TokenizedText(String text, Ints tokenIds, Ints charEnds) {
    public TokenizedText {
        if (tokenIds.size() != charEnds.size()) {
            throw new IllegalArgumentException(tokenIds.size() + " ids for " + charEnds.size() + " offsets");
        }
        int end = 0;
        for (int t = 0; t < charEnds.size(); t++) {
            if (charEnds.get(t) < end) {
                throw new IllegalArgumentException("offsets fall at token " + t);
            }
            end = charEnds.get(t);
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("the tokens cover " + end + " of " + text.length() + " chars");
        }
    }

    public int tokenCount() {
        return tokenIds.size();
    }

    public int charStart(int token) {
        return token == 0 ? 0 : charEnds.get(token - 1);
    }

    public int charEnd(int token) {
        return charEnds.get(token);
    }

    public String tokenText(int token) {
        return text.substring(charStart(token), charEnd(token));
    }

    /** The text of a token range; empty for an empty range. */
    public String textOf(TokenRange range) {
        return range.size() == 0 ? "" : text.substring(charStart(range.start()), charEnd(range.end() - 1));
    }

    /** The token that covers the char at {@code offset}, for {@code 0 <= offset < text.length()}. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokenCount() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (charEnds.get(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
