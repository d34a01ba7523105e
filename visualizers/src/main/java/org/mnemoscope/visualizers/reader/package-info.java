/** The reading pane: the whole book in one virtual, scrolling text. */
@NullMarked
package org.mnemoscope.visualizers.reader;

import org.jspecify.annotations.NullMarked;
