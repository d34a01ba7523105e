package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.trace.TokenRange;

/**
 * A fact that the text tells and asks for later.
 *
 * @param told         the segment in which the telling begins
 * @param asked        the segment in which the answer ends: the one that should recall it
 * @param toldTokens   the sentence that tells it
 * @param askedTokens  the sentence that answers it
 */
public record Planted(int told, int asked, TokenRange toldTokens, TokenRange askedTokens) {}
