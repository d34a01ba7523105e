package org.mnemoscope.app.continuation;

import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * A part of what was written.
 *
 * @param tokens tokens written under this condition in all, told with its last piece; 0 before
 * @param ended  whether the model ended its text itself, told with its last piece
 */
record Piece(ReadingCondition condition, String text, int tokens, boolean ended) {}
