/** The command line with the real model. */
@NullMarked
package org.mnemoscope.tests.cli;

import org.jspecify.annotations.NullMarked;
