/** Run files (.mscope): recording while reading, opening later, exporting. */
@NullMarked
package org.mnemoscope.engine.run;

import org.jspecify.annotations.NullMarked;
