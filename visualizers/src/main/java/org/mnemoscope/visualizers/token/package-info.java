/** Figures of single tokens: running perplexity, loss by position, gain of each token, gain by last mention. */
@NullMarked
package org.mnemoscope.visualizers.token;

import org.jspecify.annotations.NullMarked;
