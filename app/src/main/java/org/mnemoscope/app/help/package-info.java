/** What the program is, and its keys. */
@NullMarked
package org.mnemoscope.app.help;

import org.jspecify.annotations.NullMarked;
