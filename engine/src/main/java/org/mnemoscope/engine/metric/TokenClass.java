package org.mnemoscope.engine.metric;

/** A kind of token that long context may help or not; a token can be of several. */
public enum TokenClass {
    /** Every token. */
    ANY,
    /** Part of a word that begins with a capital inside of a sentence. */
    NAME,
    /** The first token of a word. */
    WORD_START,
    /** Goes on with the word of the token before. */
    CONTINUATION,
    /** Holds a digit. */
    NUMBER,
    /** Holds neither letter nor digit. */
    PUNCTUATION,
    /** Its vocabulary id comes at most three times in the text. */
    RARE,
    /** Came before right behind the same two tokens: the end of a repeated n-gram, n = 3. */
    REPEATED,
    /** Came before, but neither in its segment nor in the sensory tokens: only memory reaches it. */
    DISTANT
}
