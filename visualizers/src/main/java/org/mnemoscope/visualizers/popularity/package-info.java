/** What became of each memory: how much it was recalled, from its writing to its eviction. */
@NullMarked
package org.mnemoscope.visualizers.popularity;

import org.jspecify.annotations.NullMarked;
