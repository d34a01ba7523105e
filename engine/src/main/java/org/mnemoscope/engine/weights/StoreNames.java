package org.mnemoscope.engine.weights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.weights.CheckpointNames.LoraPart;

/** The tensors of one store under canonical names, sorted into backbone, LoRA and HMT; what fits nowhere becomes a problem. */
final class StoreNames {
    final Map<String, StoredTensor> backbone = new LinkedHashMap<>();
    final Map<String, StoredTensor> hmt = new LinkedHashMap<>();
    final Map<String, Lora> lora = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();
    final List<String> problems = new ArrayList<>();

    private final WeightPlan plan;
    private final Map<String, TensorSpec> specs;
    private final String where;
    private int ignored;

    /** The two matrices of one changed weight. */
    static final class Lora {
        final Map<Boolean, StoredTensor> parts = new LinkedHashMap<>();
        final boolean embedding;

        Lora(boolean embedding) {
            this.embedding = embedding;
        }
    }

    /** @param where {@code "the checkpoint"} or {@code "the backbone folder"}, for the sentences */
    StoreNames(WeightPlan plan, TensorStore store, String where) {
        this.plan = plan;
        this.specs = plan.byName();
        this.where = where;
        store.tensors().forEach(this::sort);
        store.metadata().forEach((dropped, kept) -> {
            // Hub files of tied models drop one of the two names and say so in the header (hmt-spec §8.2).
            if (store.tensors().containsKey(kept) && !store.tensors().containsKey(dropped)) {
                notes.add("In " + where + ", " + dropped + " is stored as " + kept + ".");
                sort(dropped, store.tensors().get(kept));
            }
        });
        store.unreadable().forEach((name, why) -> {
            if (placeOf(CheckpointNames.stripped(name)) != null) {
                problems.add("The tensor " + name + " in " + where + " cannot be used: " + why + ".");
            }
        });
        if (ignored > 0) {
            notes.add("In " + where + ", " + ignored + " stored tensors are no weights and are ignored.");
        }
    }

    private void sort(String name, StoredTensor tensor) {
        String bare = CheckpointNames.stripped(name);
        var part = CheckpointNames.lora(bare);
        String place = placeOf(bare);
        if (CheckpointNames.isHmt(bare)) {
            put(hmt, bare, tensor);
        } else if (part.isPresent()) {
            addLora(part.get(), tensor);
        } else if (place != null) {
            addBackbone(place, tensor);
        } else if (CheckpointNames.isMemoryMap(bare) || plan.ignores(bare) || plan.ignores(plan.prefix() + bare)) {
            ignored++;
        } else {
            problems.add("The tensor " + name + " in " + where + " is not known to this kind of backbone.");
        }
    }

    /** The canonical name, or null if the backbone has no such tensor. */
    private @Nullable String placeOf(String bare) {
        if (specs.containsKey(bare)) {
            return bare;
        }
        return specs.containsKey(plan.prefix() + bare) ? plan.prefix() + bare : null;
    }

    private void addBackbone(String name, StoredTensor tensor) {
        TensorSpec spec = specs.get(name);
        if (spec != null && !spec.shape().equals(tensor.shape())) {
            problems.add("The tensor " + name + " in " + where + " has shape " + tensor.shape() + ", but " + spec.shape() + " is expected.");
        } else {
            put(backbone, name, tensor);
        }
    }

    private void addLora(LoraPart part, StoredTensor tensor) {
        String name = placeOf(part.weight());
        if (name == null || !part.adapter().equals("default")) {
            problems.add("The LoRA matrix " + tensor.name() + " in " + where + " belongs to no weight of this backbone, or to a second adapter.");
            return;
        }
        Lora change = lora.computeIfAbsent(name, key -> new Lora(part.embedding()));
        if (change.parts.put(part.isA(), tensor) != null) {
            problems.add("The LoRA matrix " + tensor.name() + " in " + where + " comes twice.");
        }
    }

    private void put(Map<String, StoredTensor> map, String name, StoredTensor tensor) {
        if (!tensor.dtype().isFloat()) {
            problems.add("The tensor " + name + " in " + where + " holds " + tensor.dtype() + " values, which are no weights.");
            return;
        }
        StoredTensor before = map.put(name, tensor);
        if (before != null && !before.sameBytes(tensor)) {
            problems.add("The tensor " + name + " comes twice in " + where + ", as " + before.name() + " and " + tensor.name() + ".");
        }
    }
}
