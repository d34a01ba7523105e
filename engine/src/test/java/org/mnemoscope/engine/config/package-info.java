/** Tests of the package of the same name. */
@NullMarked
package org.mnemoscope.engine.config;

import org.jspecify.annotations.NullMarked;
