package org.mnemoscope.engine.training;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.weights.TensorSpec;

/**
 * Random weights for a backbone from scratch, the same for the same seed on every machine: norms 1, biases 0, embeddings with
 * deviation 0.02, matrices with 0.8 / √in, those that write into the residual stream smaller by 1.6 √layers.
 */
final class FreshWeights {
    private static final Pattern RESIDUAL = Pattern.compile(".*(o_proj|down_proj|c_proj|out_proj|fc2)\\.weight");
    private static final Pattern EMBEDDING = Pattern.compile(".*(embed_tokens|embed_positions|wte|wpe|lm_head)\\.weight");
    private static final double EMBEDDING_DEVIATION = 0.02;

    private FreshWeights() {}

    /** The tensors of a backbone; a tied head has none of its own. */
    static Map<String, PtNDArray> of(FamilyTable family, long seed, PtNDManager manager) {
        Random random = new Random(seed);
        long layers = family.integers().getOrDefault("layers", 1L);
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        for (TensorSpec spec : family.plan().tensors()) {
            boolean second = family.plan().tied() && spec.name().equals(family.plan().head());
            if (!second) {
                long[] sizes = spec.shape().stream().mapToLong(Long::longValue).toArray();
                tensors.put(spec.name(), TensorFiles.own(manager, values(spec, sizes, layers, random), new Shape(sizes)));
            }
        }
        return tensors;
    }

    private static float[] values(TensorSpec spec, long[] sizes, long layers, Random random) {
        float[] values = new float[Math.toIntExact(Arrays.stream(sizes).reduce(1, Math::multiplyExact))];
        if (sizes.length == 1) {
            Arrays.fill(values, spec.name().endsWith(".bias") ? 0 : 1);
            return values;
        }
        double deviation = deviation(spec, sizes, layers);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    private static double deviation(TensorSpec spec, long[] sizes, long layers) {
        if (EMBEDDING.matcher(spec.name()).matches()) {
            return EMBEDDING_DEVIATION;
        }
        double in = spec.conv1d() ? sizes[0] : sizes[1];
        return (RESIDUAL.matcher(spec.name()).matches() ? 0.5 / Math.sqrt(layers) : 0.8) / Math.sqrt(in);
    }
}
