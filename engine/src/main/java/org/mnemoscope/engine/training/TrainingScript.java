package org.mnemoscope.engine.training;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.backbone.ScriptModule;

/** The scripts of a training, compiled for one backbone and one list of weights. Belongs to the engine thread. */
final class TrainingScript implements AutoCloseable {
    private final ScriptModule module;

    /** @param names the weights in the order in which they are handed over */
    TrainingScript(PtNDManager manager, FamilyTable family, List<String> names) {
        module = new ScriptModule(manager,
                List.of("backbone/common.py", "backbone/" + family.code(), "hmt/hmt.py", "training/training.py"), constants(family, names));
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

    private static String constants(FamilyTable family, List<String> names) {
        return "def weight_names(self) -> List[str]:\n    return [" + names.stream().map(TrainingScript::quoted).collect(Collectors.joining(", "))
                + "]\n" + "def embedding_name(self) -> str:\n    return " + quoted(family.plan().embedding()) + "\n"
                + "def head_name(self) -> str:\n    return " + quoted(family.plan().head()) + "\n"
                + "def integers(self) -> Dict[str, int]:\n    return " + dictionary(family.integers()) + "\n"
                + "def numbers(self) -> Dict[str, float]:\n    return " + dictionary(family.numbers()) + "\n";
    }

    private static String dictionary(Map<String, ?> values) {
        return values.entrySet().stream().map(entry -> quoted(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
