/** A run as JSON lines. */
@NullMarked
package org.mnemoscope.app.export;

import org.jspecify.annotations.NullMarked;
