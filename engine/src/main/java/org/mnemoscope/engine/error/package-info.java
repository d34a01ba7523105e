/** The one exception a person may see. */
@NullMarked
package org.mnemoscope.engine.error;

import org.jspecify.annotations.NullMarked;
