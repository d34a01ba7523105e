package org.mnemoscope.app.continuation;

import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * A part of what was written.
 *
 * @param tokens tokens written under this condition in all, told with its last piece; 0 before
 */
record Piece(ReadingCondition condition, String text, int tokens) {}
