/** The page shown while nothing is open. */
@NullMarked
package org.mnemoscope.app.start;

import org.jspecify.annotations.NullMarked;
