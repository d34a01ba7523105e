/** The keys of all actions, and other keys for them. */
@NullMarked
package org.mnemoscope.app.keys;

import org.jspecify.annotations.NullMarked;
