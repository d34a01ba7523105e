/** What every drawn view stands on: one table of exact values, and one drawing for screen, PNG and SVG. */
@NullMarked
package org.mnemoscope.visualizers.figure;

import org.jspecify.annotations.NullMarked;
