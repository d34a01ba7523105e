/** The strongest recalls as arcs over the book. */
@NullMarked
package org.mnemoscope.visualizers.arcs;

import org.jspecify.annotations.NullMarked;
