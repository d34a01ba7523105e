package org.mnemoscope.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.weights.ResolvedWeights;

/** Estimates the memory that a model needs while it reads: weights, the working set of one segment, and the native engine. */
final class MemoryNeed {
    /** The native engine with its libraries, and the Java heap. */
    private static final long ENGINE = 400L << 20;

    private MemoryNeed() {}

    /** Bytes by device and number format of the backbone. */
    static Map<String, Long> of(FamilyTable family, HmtSettings settings, ResolvedWeights weights) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        for (String device : List.of("cpu", "cuda")) {
            for (BackbonePrecision precision : List.of(BackbonePrecision.FP32, BackbonePrecision.BF16, BackbonePrecision.FP16)) {
                bytes.put(device + " " + precision.key(), need(family, settings, weights, weights.backboneParameters() * precision.bytes()));
            }
        }
        long layers = family.plan().tensors().stream()
                .filter(spec -> family.layerMatrices().containsKey(spec.name()))
                .mapToLong(spec -> spec.shape().get(0) * spec.shape().get(1))
                .sum();
        long others = weights.backboneParameters() - layers;
        bytes.put("cpu " + BackbonePrecision.INT8.key(), need(family, settings, weights,
                layers * BackbonePrecision.INT8.bytes() + others * BackbonePrecision.FP32.bytes()));
        return bytes;
    }

    private static long need(FamilyTable family, HmtSettings settings, ResolvedWeights weights, long backboneBytes) {
        Map<String, Long> sizes = family.integers();
        long window = settings.segmentLength();
        // Per row of the window: logits, both halves of the MLP, about eight vectors of the attention, and the scores of all heads.
        long perRow = sizes.getOrDefault("vocab", 0L) + 2 * sizes.getOrDefault("inner", 0L) + 8 * sizes.getOrDefault("hidden", 0L)
                + sizes.getOrDefault("heads", 0L) * window;
        long memories = (long) settings.cacheCapacity() * family.width() * 4;
        return backboneBytes + weights.hmt().parameters() * 4 + window * perRow * 4 + memories + ENGINE;
    }
}
