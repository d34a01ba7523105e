/** Writes the text on from a place of the run, with and without memory. What is written is never part of the run. */
@NullMarked
package org.mnemoscope.app.continuation;

import org.jspecify.annotations.NullMarked;
