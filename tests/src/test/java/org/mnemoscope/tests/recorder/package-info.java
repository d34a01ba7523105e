/** What is left of a run when the program ends in the middle of it. */
@NullMarked
package org.mnemoscope.tests.recorder;

import org.jspecify.annotations.NullMarked;
