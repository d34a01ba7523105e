/** Loss by segment, one line per reading condition. */
@NullMarked
package org.mnemoscope.visualizers.curve;

import org.jspecify.annotations.NullMarked;
