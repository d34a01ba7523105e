package org.mnemoscope.engine.weights;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mnemoscope.engine.config.JsonFiles;
import org.mnemoscope.engine.config.SafeNames;
import org.mnemoscope.engine.error.ModelException;

/** Reads a checkpoint in several files: an index whose {@code weight_map} says which tensor lies in which file. */
final class ShardedReader {
    private static final int MAX_SHARDS = 10_000;

    private ShardedReader() {}

    /** @throws ModelException if the index is damaged, a shard is missing or lacks a tensor, or a name leads out of the folder */
    static TensorStore read(Path index) {
        JsonNode map = JsonFiles.readObject(index).path("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw new ModelException("The file " + index + " is no index of a sharded checkpoint: it has no weight_map.",
                    "Fetch the file again from where it came from.");
        }
        Map<String, TensorStore> shards = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            String shard = entry.getValue().asText("");
            TensorStore store = shards.containsKey(shard) ? shards.get(shard) : open(index, shard);
            shards.put(shard, store);
            if (shards.size() > MAX_SHARDS) {
                throw new ModelException("The index " + index + " names more than " + MAX_SHARDS + " files.", "Fetch it again.");
            }
            if (!store.tensors().containsKey(entry.getKey()) && !store.unreadable().containsKey(entry.getKey())) {
                throw new ModelException("The tensor " + entry.getKey() + " is not in " + shard + ", where " + index + " says it is.",
                        "Download all files of the checkpoint again, from one source.");
            }
        }
        List<TensorStore> parts = new ArrayList<>(shards.values());
        return TensorStore.join(parts, index);
    }

    private static TensorStore open(Path index, String shard) {
        Path file = SafeNames.inside(index.resolveSibling(""), shard, index.toString());
        if (!Files.isRegularFile(file)) {
            throw new ModelException("The checkpoint is incomplete: its file " + shard + " is missing, which " + index + " names.",
                    "Download the missing file into the same folder.");
        }
        return Checkpoints.openSingle(file);
    }
}
