package org.mnemoscope.engine.weights;

import java.util.Optional;

/**
 * The tensors HMT adds. A stage-1 or RMT checkpoint has only the initial memory, a plain backbone none (hmt-spec §1).
 *
 * @param summaryPrompt T, {@code mem} [1, d]
 * @param initialMemory m0, {@code memory_cell.memory} [1, d]
 * @param recallQuery   {@code cross_attn.wq.weight} [h, d]
 * @param recallKey     {@code cross_attn.wk.weight} [h, d]
 */
public record HmtTensors(
        Optional<StoredTensor> summaryPrompt,
        Optional<StoredTensor> initialMemory,
        Optional<StoredTensor> recallQuery,
        Optional<StoredTensor> recallKey) {

    /** Whether the checkpoint can recall: summary prompt, query and key are all there. */
    public boolean hasRecall() {
        return summaryPrompt.isPresent() && recallQuery.isPresent() && recallKey.isPresent();
    }

    /** h, rows of the query projection; 0 without recall. */
    public int recallWidth() {
        return hasRecall() ? Math.toIntExact(recallQuery.orElseThrow().shape().get(0)) : 0;
    }

    /** Number of values. */
    public long parameters() {
        return count(summaryPrompt) + count(initialMemory) + count(recallQuery) + count(recallKey);
    }

    private static long count(Optional<StoredTensor> tensor) {
        return tensor.map(StoredTensor::elements).orElse(0L);
    }
}
