/** Figures with axes: lines over segments, with legend, cursor, hover card and brush. */
@NullMarked
package org.mnemoscope.visualizers.plot;

import org.jspecify.annotations.NullMarked;
