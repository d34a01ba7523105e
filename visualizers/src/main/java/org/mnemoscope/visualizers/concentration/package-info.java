/** How concentrated each recall is: on few memories or on many. */
@NullMarked
package org.mnemoscope.visualizers.concentration;

import org.jspecify.annotations.NullMarked;
