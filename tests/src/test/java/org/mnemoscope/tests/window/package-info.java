/** The real window with the real demo model. */
@NullMarked
package org.mnemoscope.tests.window;

import org.jspecify.annotations.NullMarked;
