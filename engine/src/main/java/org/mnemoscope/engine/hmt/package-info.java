/** The Hierarchical Memory Transformer step: summary pass, recall, main pass, memory cache. */
@NullMarked
package org.mnemoscope.engine.hmt;

import org.jspecify.annotations.NullMarked;
