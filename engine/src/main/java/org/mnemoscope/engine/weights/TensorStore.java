package org.mnemoscope.engine.weights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tensors of a checkpoint: where each lies on disk, nothing loaded.
 *
 * @param tensors    by name, in the order of the file
 * @param metadata   texts in the header; in hub files of tied models, dropped name to kept name
 * @param unreadable tensors that are there but cannot be used, with the reason
 * @param files      the files read
 */
public record TensorStore(Map<String, StoredTensor> tensors, Map<String, String> metadata, Map<String, String> unreadable, List<Path> files) {
    public TensorStore {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
        files = List.copyOf(files);
    }

    /** A store of several files; of equal names the first counts. */
    static TensorStore join(List<TensorStore> parts, Path index) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        List<Path> files = new ArrayList<>(List.of(index));
        for (TensorStore part : parts) {
            part.tensors.forEach(tensors::putIfAbsent);
            part.metadata.forEach(metadata::putIfAbsent);
            part.unreadable.forEach(unreadable::putIfAbsent);
            files.addAll(part.files);
        }
        return new TensorStore(tensors, metadata, unreadable, files);
    }

    public Optional<StoredTensor> tensor(String name) {
        return Optional.ofNullable(tensors.get(name));
    }
}
