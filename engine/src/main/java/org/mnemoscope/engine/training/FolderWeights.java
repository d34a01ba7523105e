package org.mnemoscope.engine.training;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.ResolvedWeights;
import org.mnemoscope.engine.weights.WeightSource;

/** The weights of a backbone folder as tensors that can be trained. */
final class FolderWeights {
    private FolderWeights() {}

    /** The tensors of the backbone; a tied head has none of its own. */
    static Map<String, PtNDArray> of(FamilyTable family, Path folder, PtNDManager manager) {
        ResolvedWeights weights = ResolvedWeights.resolve(family.plan(), Optional.of(Checkpoints.open(folder)), Optional.empty(), 1);
        if (!weights.problems().isEmpty()) {
            throw new ModelException("The weights of the backbone " + folder + " do not fit. " + weights.problems().get(0),
                    "Fetch the backbone again, or write \"start\": \"random\" to train one from scratch.");
        }
        Map<String, PtNDArray> tensors = new LinkedHashMap<>();
        WeightSource embedding = weights.reading().get(family.plan().embedding());
        weights.reading().forEach((name, source) -> {
            if (source != embedding || name.equals(family.plan().embedding())) {
                tensors.put(name, TensorFiles.copy(source, manager));
            }
        });
        return tensors;
    }
}
