/** The pane at the bottom: perplexity by segment. */
@NullMarked
package org.mnemoscope.app.curves;

import org.jspecify.annotations.NullMarked;
