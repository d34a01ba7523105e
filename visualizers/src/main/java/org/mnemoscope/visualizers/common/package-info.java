/** What all views share: the selection, the texts, the colour roles. */
@NullMarked
package org.mnemoscope.visualizers.common;

import org.jspecify.annotations.NullMarked;
