/** Ticks, number formats and pixel arithmetic of axes. Pure functions. */
@NullMarked
package org.mnemoscope.visualizers.axis;

import org.jspecify.annotations.NullMarked;
