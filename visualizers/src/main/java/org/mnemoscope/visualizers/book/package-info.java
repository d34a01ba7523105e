/** The whole book as one strip. */
@NullMarked
package org.mnemoscope.visualizers.book;

import org.jspecify.annotations.NullMarked;
