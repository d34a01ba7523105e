/** Selections that have names. */
@NullMarked
package org.mnemoscope.visualizers.picks;

import org.jspecify.annotations.NullMarked;
