/** What tests of several modules share. */
@NullMarked
package org.mnemoscope.tests;

import org.jspecify.annotations.NullMarked;
