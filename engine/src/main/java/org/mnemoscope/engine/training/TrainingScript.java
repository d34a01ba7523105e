package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.backbone.ScriptModule;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.trace.HmtSettings;

/** The scripts of a training, compiled for one stage: one backbone, one list of weights. Belongs to the engine thread. */
final class TrainingScript implements AutoCloseable {
    /** As in the official code, which does not store it: {@code lora_alpha}. */
    static final double LORA_ALPHA = 32;

    /** libtorch's number for it; training computes in nothing else. */
    private static final long FLOAT32 = 6;

    private final ScriptModule module;

    /**
     * What the scripts know by name.
     *
     * @param weights   the weights that learn, in the order in which they are handed over
     * @param reference the same of the backbone that does not
     * @param settings  of HMT
     * @param plan      of the stage, if it trains a memory
     * @param products  number format of the factors of matrix products
     */
    record Names(
            Collection<String> weights, Collection<String> reference, Optional<HmtSettings> settings, Optional<MemoryPlan> plan,
            BackbonePrecision products) {}

    TrainingScript(PtNDManager manager, FamilyTable family, Names names) {
        module = new ScriptModule(manager,
                List.of(products(names), "backbone/common.py", "backbone/" + family.code(), "hmt/hmt.py", "training/training.py", "training/memory.py"),
                constants(family, names));
    }

    /** Calls a method that returns one tensor of a few numbers. */
    float[] call(PtNDManager scope, String method, NDList arguments) {
        try (PtNDArray result = module.withGradients(scope, method, arguments)) {
            return result.toFloatArray();
        }
    }

    @Override
    public void close() {
        module.close();
    }

    private static String products(Names names) {
        return names.products() == BackbonePrecision.BF16 ? "backbone/products_bf16.py" : "backbone/products.py";
    }

    private static String constants(FamilyTable family, Names names) {
        int rank = names.plan().map(MemoryPlan::loraRank).orElse(0);
        boolean transposed = names.reference().stream().anyMatch(name -> MemoryWeights.isTransposed(family, name));
        return method("weight_names", "List[str]", list(names.weights()))
                + method("reference_names", "List[str]", list(names.reference()))
                + method("embedding_name", "str", quoted(family.plan().embedding()))
                + method("head_name", "str", quoted(family.plan().head()))
                + method("integers", "Dict[str, int]", dictionary(integers(family)))
                + method("numbers", "Dict[str, float]", dictionary(family.numbers()))
                + method("memory_plan", "Dict[str, int]", dictionary(plan(names)))
                + method("lora_scale", "float", Double.toString(LORA_ALPHA / Math.max(1, rank)))
                + method("lora_transposed", "bool", transposed ? "True" : "False");
    }

    private static Map<String, Long> integers(FamilyTable family) {
        Map<String, Long> integers = new LinkedHashMap<>(family.integers());
        integers.put("dtype", FLOAT32);
        return integers;
    }

    private static Map<String, Integer> plan(Names names) {
        Map<String, Integer> plan = new LinkedHashMap<>();
        plan.put("summary_tokens", names.settings().map(HmtSettings::summaryTokens).orElse(0));
        plan.put("sensory_tokens", names.settings().map(HmtSettings::sensoryTokens).orElse(0));
        plan.put("recalls", names.plan().isPresent() && names.plan().get().recalls() ? 1 : 0);
        plan.put("depth", names.plan().map(MemoryPlan::depth).orElse(0));
        return plan;
    }

    private static String method(String name, String type, String value) {
        return "def " + name + "(self) -> " + type + ":\n    return " + value + "\n";
    }

    private static String list(Collection<String> names) {
        return names.isEmpty() ? "annotate(List[str], [])" : names.stream().map(TrainingScript::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String dictionary(Map<String, ?> values) {
        return values.entrySet().stream().map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
