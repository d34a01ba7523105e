/** A model without a network: gives every module's tests the same numbers each time, at once. */
@NullMarked
package org.mnemoscope.engine.fake;

import org.jspecify.annotations.NullMarked;
