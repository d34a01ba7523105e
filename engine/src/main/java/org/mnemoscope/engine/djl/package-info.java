/** The border to DJL: engine start, tokenizer, devices. */
@NullMarked
package org.mnemoscope.engine.djl;

import org.jspecify.annotations.NullMarked;
