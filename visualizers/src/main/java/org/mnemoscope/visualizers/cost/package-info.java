/** What a reading costs: time by pass, tokens per second, memory kept. */
@NullMarked
package org.mnemoscope.visualizers.cost;

import org.jspecify.annotations.NullMarked;
