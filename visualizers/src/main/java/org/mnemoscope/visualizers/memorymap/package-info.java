/** The memory map: memory embeddings on their two leading principal components. */
@NullMarked
package org.mnemoscope.visualizers.memorymap;

import org.jspecify.annotations.NullMarked;
