/** Notes and bookmarks on segments. */
@NullMarked
package org.mnemoscope.visualizers.notes;

import org.jspecify.annotations.NullMarked;
