/** The reading pane: the book, where the reading is in it, and what it is tinted by. */
@NullMarked
package org.mnemoscope.app.reader;

import org.jspecify.annotations.NullMarked;
