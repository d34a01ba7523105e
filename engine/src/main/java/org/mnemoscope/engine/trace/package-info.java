/** The record that flows: immutable values that describe what one HMT step left behind. Depends on nothing. */
@NullMarked
package org.mnemoscope.engine.trace;

import org.jspecify.annotations.NullMarked;
