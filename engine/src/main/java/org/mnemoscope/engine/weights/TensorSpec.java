package org.mnemoscope.engine.weights;

import java.util.List;

/**
 * A tensor that a backbone needs.
 *
 * @param name     canonical name: that of the Hugging Face causal language model
 * @param shape    sizes it must have
 * @param optional whether the backbone also runs without it
 * @param conv1d   whether it is stored [in, out], as GPT-2 stores its linear maps
 */
public record TensorSpec(String name, List<Long> shape, boolean optional, boolean conv1d) {
    public TensorSpec {
        shape = List.copyOf(shape);
    }
}
