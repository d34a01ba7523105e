package org.mnemoscope.engine.weights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.weights.WeightSource.Folded;
import org.mnemoscope.engine.weights.WeightSource.Kind;
import org.mnemoscope.engine.weights.WeightSource.Plain;

/** Puts the tensors of a checkpoint over those of the backbone folder, ties heads, and finds the LoRA changes to fold. */
final class WeightResolver {
    private final WeightPlan plan;
    private final double loraAlpha;
    private final List<String> notes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<List<Object>, WeightSource> byPlace = new HashMap<>();

    WeightResolver(WeightPlan plan, double loraAlpha) {
        this.plan = plan;
        this.loraAlpha = loraAlpha;
    }

    ResolvedWeights resolve(Optional<TensorStore> folderStore, Optional<TensorStore> checkpointStore) {
        Optional<StoreNames> folder = folderStore.map(store -> names(store, "the backbone folder"));
        Optional<StoreNames> checkpoint = checkpointStore.map(store -> names(store, "the checkpoint"));
        Map<String, StoredTensor> own = folder.map(this::tied).orElseGet(Map::of);
        Map<String, StoredTensor> learned = checkpoint.map(this::tied).orElseGet(Map::of);

        Map<String, StoredTensor> bases = new LinkedHashMap<>();
        for (TensorSpec spec : plan.tensors()) {
            StoredTensor tensor = learned.getOrDefault(spec.name(), own.get(spec.name()));
            if (tensor != null) {
                bases.put(spec.name(), tensor);
            }
        }
        noteFilled(learned, bases);
        tieLoneHead(bases);
        findMissing(bases);

        Map<String, WeightSource> reading = sources(bases);
        checkpoint.ifPresent(names -> fold(names, reading));
        HmtTensors hmt = new HmtTensorChecks(plan.width(), problems, notes).read(checkpoint.map(names -> names.hmt).orElseGet(Map::of));
        return new ResolvedWeights(reading, untouched(own), hmt, notes, problems);
    }

    private StoreNames names(TensorStore store, String where) {
        StoreNames names = new StoreNames(plan, store, where);
        notes.addAll(names.notes);
        problems.addAll(names.problems);
        return names;
    }

    /** The tensors of one store; a head that the configuration ties is the embedding, whichever of the two the file kept. */
    private Map<String, StoredTensor> tied(StoreNames names) {
        Map<String, StoredTensor> tensors = new LinkedHashMap<>(names.backbone);
        StoredTensor embedding = tensors.get(plan.embedding());
        StoredTensor head = tensors.get(plan.head());
        if (plan.tied() && embedding == null && head != null) {
            tensors.put(plan.embedding(), head);
        } else if (plan.tied() && embedding != null) {
            tensors.put(plan.head(), embedding);
        }
        return tensors;
    }

    /** An untied configuration without a head anywhere: the embedding serves, as the file's writer must have meant. */
    private void tieLoneHead(Map<String, StoredTensor> bases) {
        StoredTensor embedding = bases.get(plan.embedding());
        if (embedding != null && !bases.containsKey(plan.head())) {
            bases.put(plan.head(), embedding);
            notes.add("The head " + plan.head() + " is not stored; the embedding is used (tied).");
        } else if (plan.tied() && embedding != null) {
            notes.add("The head " + plan.head() + " is tied to the embedding.");
        }
    }

    private void noteFilled(Map<String, StoredTensor> learned, Map<String, StoredTensor> bases) {
        List<String> filled = bases.keySet().stream().filter(name -> !learned.containsKey(name)).toList();
        if (learned.isEmpty()) {
            notes.add("All backbone tensors come from the backbone folder.");
        } else if (filled.isEmpty()) {
            notes.add("All backbone tensors come from the checkpoint; the folder's own are the untouched backbone.");
        } else {
            notes.add(filled.size() + " backbone tensors are not in the checkpoint and come from the backbone folder: "
                    + String.join(", ", filled) + ".");
        }
    }

    private void findMissing(Map<String, StoredTensor> bases) {
        if (bases.isEmpty()) {
            problems.add("Neither the checkpoint nor the backbone folder holds the weights of the backbone.");
            return;
        }
        for (TensorSpec spec : plan.tensors()) {
            if (!spec.optional() && !bases.containsKey(spec.name())) {
                problems.add("The tensor " + spec.name() + " " + spec.shape() + " is missing.");
            }
        }
    }

    /** Plain sources; tensors with the same bytes share one source object, so that they are loaded once. */
    private Map<String, WeightSource> sources(Map<String, StoredTensor> bases) {
        Map<String, WeightSource> sources = new LinkedHashMap<>();
        bases.forEach((name, tensor) -> sources.put(name, byPlace.computeIfAbsent(
                List.of(tensor.file(), tensor.byteOffset(), tensor.dtype(), tensor.shape()), place -> new Plain(tensor))));
        return sources;
    }

    private Optional<Map<String, WeightSource>> untouched(Map<String, StoredTensor> own) {
        Map<String, StoredTensor> bases = new LinkedHashMap<>(own);
        StoredTensor embedding = bases.get(plan.embedding());
        if (embedding != null) {
            bases.putIfAbsent(plan.head(), embedding);
        }
        for (TensorSpec spec : plan.tensors()) {
            if (!spec.optional() && !bases.containsKey(spec.name())) {
                notes.add("The backbone folder lacks " + spec.name() + ", so the untouched backbone cannot be compared.");
                return Optional.empty();
            }
        }
        return Optional.of(sources(bases));
    }

    private void fold(StoreNames names, Map<String, WeightSource> reading) {
        int folded = 0;
        long rank = 0;
        for (Map.Entry<String, StoreNames.Lora> entry : names.lora.entrySet()) {
            WeightSource base = reading.get(entry.getKey());
            StoredTensor a = entry.getValue().parts.get(true);
            StoredTensor b = entry.getValue().parts.get(false);
            if (a == null || b == null) {
                problems.add("Of the LoRA change of " + entry.getKey() + " only one of the two matrices is there.");
            } else if (base != null) {
                Folded change = change(entry.getKey(), base.base(), a, b, entry.getValue().embedding);
                if (change != null) {
                    reading.put(entry.getKey(), change);
                    rank = a.shape().get(0);
                    folded++;
                }
            }
        }
        if (folded > 0) {
            notes.add("LoRA changes (rank " + rank + ", alpha " + loraAlpha + ") are folded into " + folded + " weights.");
        }
    }

    private @Nullable Folded change(String name, StoredTensor base, StoredTensor a, StoredTensor b, boolean embedding) {
        boolean conv1d = plan.tensors().stream().anyMatch(spec -> spec.name().equals(name) && spec.conv1d());
        Kind kind = embedding ? Kind.EMBEDDING : conv1d ? Kind.CONV1D : Kind.LINEAR;
        boolean matrices = base.shape().size() == 2 && a.shape().size() == 2 && b.shape().size() == 2 && a.shape().get(0) > 0;
        boolean floats = a.dtype().isFloat() && b.dtype().isFloat();
        if (matrices && floats) {
            long in = base.shape().get(kind == Kind.LINEAR ? 1 : 0);
            long out = base.shape().get(kind == Kind.LINEAR ? 0 : 1);
            long rank = a.shape().get(0);
            if (a.shape().get(1) == in && b.shape().equals(List.of(out, rank))) {
                return new Folded(base, a, b, loraAlpha / rank, kind);
            }
        }
        problems.add("The LoRA change of " + name + " does not fit: A " + a.shape() + " and B " + b.shape() + " on " + base.shape() + ".");
        return null;
    }
}
