/** The recall matrix: which segment recalled which, and how strongly. */
@NullMarked
package org.mnemoscope.visualizers.recall;

import org.jspecify.annotations.NullMarked;
