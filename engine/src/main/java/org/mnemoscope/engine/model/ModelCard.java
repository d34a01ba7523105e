package org.mnemoscope.engine.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.SettingsOrigin;

/**
 * What a model folder holds, known before any weight is loaded.
 *
 * @param name               the folder's name for itself
 * @param folder             where it lies
 * @param family             {@code model_type} of the backbone
 * @param architecture       named sizes as {@code layers}, {@code hidden_size}, {@code vocabulary}, in a fixed order
 * @param settings           effective settings
 * @param origin             where the settings came from
 * @param backboneParameters number of backbone values (a tied head counts once)
 * @param hmtParameters      number of values HMT adds
 * @param dtypes             how many tensors each number format has on disk
 * @param files              the files read, relative to the folder
 * @param notes              what was folded, tied, overridden or ignored, one sentence each
 * @param problems           why this model cannot be loaded, one sentence each; empty if it can
 * @param memoryBytes        memory needed, by device and number format
 */
public record ModelCard(
        String name,
        Path folder,
        String family,
        Map<String, Integer> architecture,
        HmtSettings settings,
        SettingsOrigin origin,
        long backboneParameters,
        long hmtParameters,
        Map<String, Integer> dtypes,
        List<String> files,
        List<String> notes,
        List<String> problems,
        Map<String, Long> memoryBytes) {

    /** The share of HMT in all values, in [0, 1]. */
    public double hmtShare() {
        long all = backboneParameters + hmtParameters;
        return all == 0 ? 0 : (double) hmtParameters / all;
    }
}
