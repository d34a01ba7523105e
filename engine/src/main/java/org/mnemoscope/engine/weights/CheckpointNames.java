package org.mnemoscope.engine.weights;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the official code, DDP and peft wrap around tensor names (hmt-spec §8.2, §8.3), and how it comes off. */
final class CheckpointNames {
    /** The HMT tensors that are used. */
    static final String SUMMARY_PROMPT = "mem";
    static final String INITIAL_MEMORY = "memory_cell.memory";
    static final String RECALL_QUERY = "cross_attn.wq.weight";
    static final String RECALL_KEY = "cross_attn.wk.weight";

    private static final String MEMORY_MAP = "memory_cell.mem_map.";
    /** Linear: lora_A.default.weight, in old files lora_A.weight. */
    private static final Pattern LORA = Pattern.compile("(.+)\\.lora_([AB])(?:\\.([^.]+))?\\.weight");
    /** Embedding: lora_embedding_A.default, without weight. */
    private static final Pattern LORA_EMBEDDING = Pattern.compile("(.+)\\.lora_embedding_([AB])(?:\\.([^.]+))?");

    /** A LoRA matrix: of which weight, A or B, of which adapter, and whether of an embedding. */
    record LoraPart(String weight, boolean isA, String adapter, boolean embedding) {}

    private CheckpointNames() {}

    /** The name without what DDP, HMT and peft put around it. */
    static String stripped(String name) {
        String bare = name.replace("module.", "");
        bare = withoutPrefix(bare, "memory_cell.model.");
        bare = withoutPrefix(bare, "base_model.model.");
        return bare.replace(".base_layer.", ".");
    }

    static boolean isHmt(String bare) {
        return bare.equals(SUMMARY_PROMPT) || bare.equals(INITIAL_MEMORY) || bare.equals(RECALL_QUERY) || bare.equals(RECALL_KEY);
    }

    /** The d x d matrices of an experimental switch: always in the file, never used (hmt-spec §7.3). */
    static boolean isMemoryMap(String bare) {
        return bare.startsWith(MEMORY_MAP);
    }

    static Optional<LoraPart> lora(String bare) {
        Matcher linear = LORA.matcher(bare);
        if (linear.matches()) {
            return Optional.of(part(linear, false));
        }
        Matcher embedding = LORA_EMBEDDING.matcher(bare);
        return embedding.matches() ? Optional.of(part(embedding, true)) : Optional.empty();
    }

    private static LoraPart part(Matcher matcher, boolean embedding) {
        String adapter = matcher.group(3) == null ? "default" : matcher.group(3);
        return new LoraPart(matcher.group(1) + ".weight", matcher.group(2).equals("A"), adapter, embedding);
    }

    private static String withoutPrefix(String name, String prefix) {
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
