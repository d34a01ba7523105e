/** Questions beside a reading: answers are marked as such and never written over a run. */
@NullMarked
package org.mnemoscope.engine.whatif;

import org.jspecify.annotations.NullMarked;
