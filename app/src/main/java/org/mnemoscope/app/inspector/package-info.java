/** The pane on the right: the selected segment in numbers. */
@NullMarked
package org.mnemoscope.app.inspector;

import org.jspecify.annotations.NullMarked;
