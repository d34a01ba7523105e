/** Tests of the package of the same name. */
@NullMarked
package org.mnemoscope.engine.backbone;

import org.jspecify.annotations.NullMarked;
