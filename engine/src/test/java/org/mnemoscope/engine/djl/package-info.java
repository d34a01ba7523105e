/** Tests of the package of the same name. */
@NullMarked
package org.mnemoscope.engine.djl;

import org.jspecify.annotations.NullMarked;
