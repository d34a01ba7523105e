package org.mnemoscope.app.workspace;

import java.util.Set;
import org.mnemoscope.engine.model.MemoryModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.ReadingCondition;

/**
 * What the window may know of the loaded model; the model itself stays on the engine thread.
 *
 * @param card       what its folder holds
 * @param settings   the settings of the model folder
 * @param device     where it runs, as {@code cpu}
 * @param dtype      number format of the backbone, as {@code fp32}
 * @param conditions the reading conditions it allows
 */
public record LoadedModel(
        ModelCard card, HmtSettings settings, String device, String dtype, Set<ReadingCondition> conditions) {
    public LoadedModel {
        conditions = Set.copyOf(conditions);
    }

    /** Asks a model for these facts; on the engine thread. */
    static LoadedModel of(MemoryModel model) {
        return new LoadedModel(model.card(), model.settings(), model.device(), model.dtype(), model.conditions());
    }
}
