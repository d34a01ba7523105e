package org.mnemoscope.engine.training;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.mnemoscope.engine.backbone.FamilyTable;

/** The tensors that memory training adds to a backbone, before it begins. */
final class MemoryWeights {
    static final String SUMMARY_PROMPT = "mem";
    static final String INITIAL_MEMORY = "memory_cell.memory";
    static final String QUERY = "cross_attn.wq.weight";
    static final String KEY = "cross_attn.wk.weight";
    static final String LORA_A = ".lora_A";
    static final String LORA_B = ".lora_B";

    /** What the official training adapts: queries and values; GPT-2 has them in one matrix. */
    private static final Pattern ADAPTED = Pattern.compile(".*(q_proj|v_proj|c_attn)\\.weight");
    private static final double LORA_DEVIATION = 0.02;
    /** Scores of like states then lie near 1, not so far apart that nothing else is ever recalled. */
    private static final float IDENTITY = 0.35f;

    private MemoryWeights() {}

    /**
     * T and m0 at random, Wq and Wk as cut-outs of the identity: summaries and memories are states of the same kind, so that like
     * finds like from the beginning.
     *
     * @param h recall width
     */
    static Map<String, PtNDArray> fresh(int d, int h, long seed, PtNDManager manager) {
        Random random = new Random(seed);
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        tensors.put(SUMMARY_PROMPT, gaussian(manager, new Shape(1, d), 1, random));
        tensors.put(INITIAL_MEMORY, gaussian(manager, new Shape(1, d), 1, random));
        float[] identity = new float[h * d];
        for (int i = 0; i < Math.min(h, d); i++) {
            identity[i * d + i] = IDENTITY;
        }
        tensors.put(QUERY, TensorFiles.own(manager, identity, new Shape(h, d)));
        tensors.put(KEY, TensorFiles.own(manager, identity, new Shape(h, d)));
        return tensors;
    }

    /** A and B of LoRA for every matrix that is adapted: A at random, B zero, so that nothing has changed yet. */
    static Map<String, PtNDArray> lora(Map<String, PtNDArray> backbone, FamilyTable family, int rank, long seed) {
        Random random = new Random(seed);
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        backbone.forEach((name, weight) -> {
            if (ADAPTED.matcher(name).matches()) {
                PtNDManager manager = (PtNDManager) weight.getManager();
                boolean transposed = isTransposed(family, name);
                long in = weight.getShape().get(transposed ? 0 : 1);
                long out = weight.getShape().get(transposed ? 1 : 0);
                tensors.put(name + LORA_A, gaussian(manager, new Shape(rank, in), LORA_DEVIATION, random));
                tensors.put(name + LORA_B, (PtNDArray) manager.zeros(new Shape(out, rank), DataType.FLOAT32));
            }
        });
        return tensors;
    }

    /** Whether a matrix is stored [in, out]. */
    static boolean isTransposed(FamilyTable family, String name) {
        return family.layerMatrices().getOrDefault(name, false);
    }

    private static PtNDArray gaussian(PtNDManager manager, Shape shape, double deviation, Random random) {
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return TensorFiles.own(manager, values, shape);
    }
}
