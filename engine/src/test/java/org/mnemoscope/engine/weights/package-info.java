/** Tests of the package of the same name. */
@NullMarked
package org.mnemoscope.engine.weights;

import org.jspecify.annotations.NullMarked;
