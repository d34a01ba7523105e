/** Measures what single memories are worth to segments of the run shown. */
@NullMarked
package org.mnemoscope.app.influence;

import org.jspecify.annotations.NullMarked;
