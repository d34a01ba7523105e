package org.mnemoscope.engine.hmt;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tensors by checkpoint name, as one dictionary that scripts can read. The tensors belong to the manager that made them. */
public final class WeightMap implements AutoCloseable {
    private final Map<String, PtNDArray> tensors;
    private final IValue dictionary;

    public WeightMap(Map<String, PtNDArray> tensors) {
        this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        this.dictionary = IValue.stringMapFrom(this.tensors);
    }

    /** The tensor of a name, or null where the checkpoint has none. */
    public @Nullable PtNDArray get(String name) {
        return tensors.get(name);
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    IValue dictionary() {
        return dictionary;
    }

    @Override
    public void close() {
        dictionary.close();
    }
}
