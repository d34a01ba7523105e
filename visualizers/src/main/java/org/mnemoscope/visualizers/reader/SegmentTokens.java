package org.mnemoscope.visualizers.reader;

import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

/** The tokens of one segment as char spans of the whole text. */
record SegmentTokens(TokenizedText text, TokenRange range) implements BlockCell.TokenSpans {
    @Override
    public int count() {
        return range.size();
    }

    @Override
    public int start(int token) {
        return text.charStart(range.start() + token);
    }

    @Override
    public int end(int token) {
        return text.charEnd(range.start() + token);
    }
}
