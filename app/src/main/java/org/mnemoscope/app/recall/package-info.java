/** The middle of the window: recall matrix and memory map, one tab each. */
@NullMarked
package org.mnemoscope.app.recall;

import org.jspecify.annotations.NullMarked;
