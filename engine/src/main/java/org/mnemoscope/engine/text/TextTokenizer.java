package org.mnemoscope.engine.text;

import org.mnemoscope.engine.trace.TokenizedText;

/** Cuts texts into the tokens of one model. Belongs to the engine thread. */
public interface TextTokenizer extends AutoCloseable {
    /** All of the text, never truncated; with the special tokens that the tokenizer itself adds (hmt-spec §2). */
    TokenizedText tokenize(String text);

    /** The text of one vocabulary id on its own, for lists of tokens. */
    String tokenText(int id);

    /** The text of several ids in a row. */
    String decode(int[] ids);

    /** Ids run from 0 to below this. */
    int vocabularySize();

    @Override
    void close();
}
