/** Find in the text. */
@NullMarked
package org.mnemoscope.app.find;

import org.jspecify.annotations.NullMarked;
