package org.mnemoscope.engine.weights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The tensors of one backbone and how checkpoints name them.
 *
 * @param tensors   every tensor the backbone uses
 * @param embedding name of the token embedding
 * @param head      name of the output head
 * @param tied      whether the configuration says that the head is the embedding
 * @param prefix    what some files leave out in front of the names, as GPT-2's {@code transformer.}; may be empty
 * @param ignored   names of stored tensors that are no weights
 * @param width     d, the width of the memory space
 */
public record WeightPlan(
        List<TensorSpec> tensors, String embedding, String head, boolean tied, String prefix, List<Pattern> ignored, long width) {
    public WeightPlan {
        tensors = List.copyOf(tensors);
        ignored = List.copyOf(ignored);
    }

    /** The tensors by name, in order. */
    public Map<String, TensorSpec> byName() {
        Map<String, TensorSpec> map = new LinkedHashMap<>();
        tensors.forEach(tensor -> map.put(tensor.name(), tensor));
        return map;
    }

    boolean ignores(String name) {
        return ignored.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
