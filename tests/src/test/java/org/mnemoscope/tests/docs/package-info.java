/** The documents are true as far as a program can tell. */
@NullMarked
package org.mnemoscope.tests.docs;

import org.jspecify.annotations.NullMarked;
