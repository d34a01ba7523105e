/** The tool bar and the menus: every command, and the progress of the reading. */
@NullMarked
package org.mnemoscope.app.toolbar;

import org.jspecify.annotations.NullMarked;
