package org.mnemoscope.engine.weights;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the tensors that HMT adds: which are there, and whether their shapes fit the memory space (hmt-spec §1). */
final class HmtTensorChecks {
    private final long width;
    private final List<String> problems;
    private final List<String> notes;

    HmtTensorChecks(long width, List<String> problems, List<String> notes) {
        this.width = width;
        this.problems = problems;
        this.notes = notes;
    }

    HmtTensors read(Map<String, StoredTensor> tensors) {
        Optional<StoredTensor> prompt = row(tensors, CheckpointNames.SUMMARY_PROMPT);
        Optional<StoredTensor> memory = row(tensors, CheckpointNames.INITIAL_MEMORY);
        Optional<StoredTensor> query = projection(tensors, CheckpointNames.RECALL_QUERY);
        Optional<StoredTensor> key = projection(tensors, CheckpointNames.RECALL_KEY);
        boolean anyRecall = query.isPresent() || key.isPresent();
        if (anyRecall) {
            needed(prompt, CheckpointNames.SUMMARY_PROMPT);
            needed(memory, CheckpointNames.INITIAL_MEMORY);
            needed(query, CheckpointNames.RECALL_QUERY);
            needed(key, CheckpointNames.RECALL_KEY);
        } else if (memory.isPresent()) {
            notes.add("The checkpoint has a memory but no recall (stage 1 or RMT).");
        } else {
            notes.add("There are no HMT tensors: the backbone reads without memory.");
        }
        if (query.isPresent() && key.isPresent() && !query.get().shape().equals(key.get().shape())) {
            problems.add("The recall projections differ: " + CheckpointNames.RECALL_QUERY + " is " + query.get().shape() + ", "
                    + CheckpointNames.RECALL_KEY + " is " + key.get().shape() + ".");
        }
        return new HmtTensors(prompt, memory, query, key);
    }

    private void needed(Optional<StoredTensor> tensor, String name) {
        if (tensor.isEmpty()) {
            problems.add("The tensor " + name + " is missing, though the checkpoint holds other tensors of the recall.");
        }
    }

    private Optional<StoredTensor> row(Map<String, StoredTensor> tensors, String name) {
        return checked(tensors, name, List.of(1L, width), "[1, " + width + "]");
    }

    private Optional<StoredTensor> projection(Map<String, StoredTensor> tensors, String name) {
        StoredTensor tensor = tensors.get(name);
        long rows = tensor == null || tensor.shape().isEmpty() ? 1 : Math.max(1, tensor.shape().get(0));
        return checked(tensors, name, List.of(rows, width), "[recall width, " + width + "]");
    }

    private Optional<StoredTensor> checked(Map<String, StoredTensor> tensors, String name, List<Long> shape, String expected) {
        StoredTensor tensor = tensors.get(name);
        if (tensor != null && !tensor.shape().equals(shape)) {
            problems.add("The tensor " + name + " in the checkpoint has shape " + tensor.shape() + ", but " + expected + " is expected.");
        }
        return Optional.ofNullable(tensor).filter(found -> found.shape().equals(shape));
    }
}
