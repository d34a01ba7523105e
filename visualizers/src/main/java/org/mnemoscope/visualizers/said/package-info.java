/** What memories and memory prompts say when they are read through the output head. */
@NullMarked
package org.mnemoscope.visualizers.said;

import org.jspecify.annotations.NullMarked;
