/** Colour ramps: perceptually uniform, colour-blind-safe, loaded from control points. */
@NullMarked
package org.mnemoscope.visualizers.colormap;

import org.jspecify.annotations.NullMarked;
