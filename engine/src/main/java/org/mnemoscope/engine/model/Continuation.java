package org.mnemoscope.engine.model;

/** A text being written on, one token at a time. Belongs to the engine thread. */
public interface Continuation extends AutoCloseable {
    /** The logits of the next token, [V]. */
    float[] nextLogits();

    /** Goes on with this token. */
    void append(int tokenId);

    @Override
    void close();
}
