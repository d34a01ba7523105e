/** Which memories are like which: cosines as a matrix. */
@NullMarked
package org.mnemoscope.visualizers.similarity;

import org.jspecify.annotations.NullMarked;
