/** The engine as a whole: nothing leaks, nothing is lost. */
@NullMarked
package org.mnemoscope.tests.engine;

import org.jspecify.annotations.NullMarked;
