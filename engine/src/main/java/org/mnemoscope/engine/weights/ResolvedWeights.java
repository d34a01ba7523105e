package org.mnemoscope.engine.weights;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every weight of a model by canonical name, and where its values are on disk.
 *
 * @param reading   the backbone that reads: the checkpoint's tensors, filled up from the backbone folder. A tied head is
 *                  the very same source object as the embedding (or as the embedding's base, if LoRA changes the embedding)
 * @param untouched the backbone folder's own tensors (the official {@code baseline_only}); empty if the folder does not hold them all.
 *                  Where {@code reading} takes a tensor from the folder, both hold the same source object
 * @param hmt       the tensors HMT adds
 * @param notes     what was folded, tied, filled up or ignored
 * @param problems  missing and unknown tensors by name, wrong shapes; empty if the model can be loaded
 */
public record ResolvedWeights(
        Map<String, WeightSource> reading,
        Optional<Map<String, WeightSource>> untouched,
        HmtTensors hmt,
        List<String> notes,
        List<String> problems) {

    public ResolvedWeights {
        reading = Collections.unmodifiableMap(new LinkedHashMap<>(reading));
        untouched = untouched.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /**
     * Finds every tensor of a plan. Never throws for what files lack: that is told in {@link #problems}.
     *
     * @param plan       what the backbone needs
     * @param folder     the backbone folder's tensors, if it holds weights
     * @param checkpoint the HMT checkpoint's tensors, if there is one
     * @param loraAlpha  alpha of LoRA, which checkpoints do not store
     */
    public static ResolvedWeights resolve(
            WeightPlan plan, Optional<TensorStore> folder, Optional<TensorStore> checkpoint, double loraAlpha) {
        return new WeightResolver(plan, loraAlpha).resolve(folder, checkpoint);
    }

    /** Number of values of the reading backbone; a tied head counts once. */
    public long backboneParameters() {
        return parameters(reading);
    }

    static long parameters(Map<String, WeightSource> weights) {
        Map<Object, Long> places = new LinkedHashMap<>();
        for (WeightSource source : weights.values()) {
            places.put(List.of(source.base().file(), source.base().byteOffset()), source.base().elements());
        }
        return places.values().stream().mapToLong(Long::longValue).sum();
    }
}
