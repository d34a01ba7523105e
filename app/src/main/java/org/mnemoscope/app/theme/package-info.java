/** Light and dark. */
@NullMarked
package org.mnemoscope.app.theme;

import org.jspecify.annotations.NullMarked;
