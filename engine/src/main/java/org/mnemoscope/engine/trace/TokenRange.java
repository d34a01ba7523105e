package org.mnemoscope.engine.trace;

/** A half-open range of token indices {@code [start, end)} of one text. */
public record TokenRange(int start, int end) {
    public TokenRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a token range: [" + start + ", " + end + ")");
        }
    }

    public int size() {
        return end - start;
    }

    public boolean contains(int token) {
        return token >= start && token < end;
    }

    /** The first token of this range that has a prediction: token 0 of a text is never scored. */
    public int firstScored() {
        return Math.max(start, Math.min(1, end));
    }

    /** How many tokens of this range are scored. */
    public int scoredSize() {
        return end - firstScored();
    }
}
