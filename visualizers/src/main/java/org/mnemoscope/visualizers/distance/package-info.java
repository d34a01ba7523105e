/** How far back segments recall. */
@NullMarked
package org.mnemoscope.visualizers.distance;

import org.jspecify.annotations.NullMarked;
