/** The program's threads: the JavaFX thread, the engine thread that owns the model, and the background. */
@NullMarked
package org.mnemoscope.app.concurrent;

import org.jspecify.annotations.NullMarked;
