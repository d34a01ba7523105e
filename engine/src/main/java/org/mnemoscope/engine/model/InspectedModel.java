package org.mnemoscope.engine.model;

import java.util.List;
import java.util.Optional;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.weights.ResolvedWeights;
import org.mnemoscope.engine.weights.StoredTensor;

/**
 * All that is known of a model before its weights are loaded, and all that loading needs.
 *
 * @param folder      the settings and where the files are
 * @param family      the backbone
 * @param weights     where each weight is
 * @param memoryCache a precomputed memory cache [1, n, d], if the folder names one
 * @param card        the same for people
 */
public record InspectedModel(
        ModelFolder folder, FamilyTable family, ResolvedWeights weights, Optional<StoredTensor> memoryCache, ModelCard card) {

    /** @throws ModelException naming the first problems, if there are any */
    public void requireLoadable() {
        List<String> problems = card.problems();
        if (!problems.isEmpty()) {
            String more = problems.size() > 3 ? " (and " + (problems.size() - 3) + " more problems)" : "";
            throw new ModelException("The model " + card.name() + " cannot be loaded. "
                    + String.join(" ", problems.subList(0, Math.min(3, problems.size()))) + more,
                    "Inspect the model to see all of its files and problems.");
        }
    }
}
