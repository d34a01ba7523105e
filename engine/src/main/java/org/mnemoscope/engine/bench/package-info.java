/** How fast this machine reads: figures as ratios, measured side by side in one run. */
@NullMarked
package org.mnemoscope.engine.bench;

import org.jspecify.annotations.NullMarked;
