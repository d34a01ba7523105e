/** The reading loop: segments go through the model in order, events come out, commands are obeyed in between. */
@NullMarked
package org.mnemoscope.engine.reading;

import org.jspecify.annotations.NullMarked;
