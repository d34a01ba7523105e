/** Notices: what went wrong or must be decided, shown above the panes while the window goes on working. */
@NullMarked
package org.mnemoscope.app.error;

import org.jspecify.annotations.NullMarked;
