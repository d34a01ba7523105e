/** Asks for what a bare checkpoint does not store, before anything of it is loaded. */
@NullMarked
package org.mnemoscope.app.checkpoint;

import org.jspecify.annotations.NullMarked;
