/** Checkpoint readers: safetensors, torch zip pickles, shards, LoRA; tensors mapped from disk. */
@NullMarked
package org.mnemoscope.engine.weights;

import org.jspecify.annotations.NullMarked;
