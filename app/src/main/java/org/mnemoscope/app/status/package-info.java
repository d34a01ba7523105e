/** The line at the bottom edge: device, speed, effective settings, run file. */
@NullMarked
package org.mnemoscope.app.status;

import org.jspecify.annotations.NullMarked;
