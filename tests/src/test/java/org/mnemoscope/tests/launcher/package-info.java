/** The launcher script, run with fake JDKs, a fake Maven and a fake system around it. */
@NullMarked
package org.mnemoscope.tests.launcher;

import org.jspecify.annotations.NullMarked;
