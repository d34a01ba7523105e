/** The inspector: everything about the selected segment in words and numbers. */
@NullMarked
package org.mnemoscope.visualizers.inspector;

import org.jspecify.annotations.NullMarked;
