/** Checks of the texts; the module holds no other code. */
@NullMarked
package org.mnemoscope.sampletexts;

import org.jspecify.annotations.NullMarked;
