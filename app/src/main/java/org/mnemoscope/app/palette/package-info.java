/** The command palette: every action, by a few letters of its name. */
@NullMarked
package org.mnemoscope.app.palette;

import org.jspecify.annotations.NullMarked;
