package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights that a stage trains, with what AdamW remembers of each. Belongs to the engine thread. */
final class Parameters {
    private static final String MEAN = "mean of ";
    private static final String SQUARE = "square of ";

    private final Map<String, PtNDArray> weights = new LinkedHashMap<>();
    private final Map<String, PtNDArray> means = new LinkedHashMap<>();
    private final Map<String, PtNDArray> squares = new LinkedHashMap<>();

    private Parameters() {}

    /** Nothing to learn yet. */
    static Parameters none() {
        return new Parameters();
    }

    /** Weights at the beginning of a stage: AdamW remembers nothing yet. The tensors must belong to {@code manager}. */
    static Parameters fresh(PtNDManager manager, Map<String, PtNDArray> tensors) {
        Parameters parameters = new Parameters();
        tensors.forEach((name, tensor) -> parameters.add(name, tensor, (PtNDArray) manager.zeros(tensor.getShape(), DataType.FLOAT32),
                (PtNDArray) manager.zeros(tensor.getShape(), DataType.FLOAT32)));
        return parameters;
    }

    /** What {@link #state} gave, read again. */
    static Parameters ofState(Map<String, PtNDArray> state) {
        Parameters parameters = new Parameters();
        state.forEach((name, tensor) -> {
            PtNDArray mean = state.get(MEAN + name);
            PtNDArray square = state.get(SQUARE + name);
            if (mean != null && square != null) {
                parameters.add(name, tensor, mean, square);
            }
        });
        return parameters;
    }

    private void add(String name, PtNDArray weight, PtNDArray mean, PtNDArray square) {
        weight.setRequiresGradient(true);
        weight.setName("ws[]");
        mean.setName("ms[]");
        square.setName("vs[]");
        weights.put(name, weight);
        means.put(name, mean);
        squares.put(name, square);
    }

    List<String> names() {
        return new ArrayList<>(weights.keySet());
    }

    /** The weights by name. */
    Map<String, PtNDArray> weights() {
        return weights;
    }

    /** Every tensor that the next step depends on, by name. */
    Map<String, PtNDArray> state() {
        Map<String, PtNDArray> state = new LinkedHashMap<>(weights);
        means.forEach((name, tensor) -> state.put(MEAN + name, tensor));
        squares.forEach((name, tensor) -> state.put(SQUARE + name, tensor));
        return state;
    }

    /** The weights as the arguments of a loss. */
    NDList lossArguments() {
        return new NDList(new ArrayList<>(weights.values()));
    }

    /** The weights and what AdamW remembers as the arguments of a step. */
    NDList stepArguments() {
        NDList arguments = lossArguments();
        arguments.addAll(means.values());
        arguments.addAll(squares.values());
        return arguments;
    }
}
