/** What leaves the figures: scripts that draw them without the program. */
@NullMarked
package org.mnemoscope.tests.figures;

import org.jspecify.annotations.NullMarked;
