/** The composition: window, features and command line put together. */
@NullMarked
package org.mnemoscope.app;

import org.jspecify.annotations.NullMarked;
