package org.mnemoscope.engine.hmt;

/** The tensors that HMT adds to a backbone, by checkpoint name (hmt-spec §1). */
final class HmtTensorNames {
    /** T, the summary prompt: [1, d]. */
    static final String SUMMARY_PROMPT = "mem";

    /** m0, the memory prompt while the cache is empty: [1, d]. */
    static final String INITIAL_MEMORY = "memory_cell.memory";

    /** Wq: [h, d]. */
    static final String QUERY = "cross_attn.wq.weight";

    /** Wk: [h, d]. */
    static final String KEY = "cross_attn.wk.weight";

    private HmtTensorNames() {}

    /** Whether a checkpoint was trained with recall; those of stage 1 and RMT have only the initial memory. */
    static boolean canRecall(WeightMap weights) {
        return weights.has(INITIAL_MEMORY) && weights.has(SUMMARY_PROMPT) && weights.has(QUERY) && weights.has(KEY);
    }
}
