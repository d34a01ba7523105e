/** Model folders, checkpoints and inspection on the fixtures. */
@NullMarked
package org.mnemoscope.tests.weights;

import org.jspecify.annotations.NullMarked;
