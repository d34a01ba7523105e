/** Documents: reading files, finding their encoding, and the tokenizer contract. */
@NullMarked
package org.mnemoscope.engine.text;

import org.jspecify.annotations.NullMarked;
