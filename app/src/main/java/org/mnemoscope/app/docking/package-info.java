/** Views in tabs that can be split, moved into windows of their own and brought back. Knows no view in particular. */
@NullMarked
package org.mnemoscope.app.docking;

import org.jspecify.annotations.NullMarked;
