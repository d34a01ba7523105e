package org.mnemoscope.engine.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.config.TokenizerFile;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.trace.SettingsOrigin;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.ResolvedWeights;
import org.mnemoscope.engine.weights.StoredTensor;
import org.mnemoscope.engine.weights.TensorStore;
import org.mnemoscope.engine.weights.WeightSource.Folded;

/** Finds out what a model folder holds and what is wrong with it, from settings and headers alone. */
public final class ModelInspector {
    private final ModelFolder folder;
    private final FamilyTable family;
    private final List<TensorStore> stores = new ArrayList<>();
    private final List<String> notes;
    private final List<String> problems;

    private ModelInspector(ModelFolder folder, FamilyTable family) {
        this.folder = folder;
        this.family = family;
        this.notes = new ArrayList<>(folder.notes());
        this.problems = new ArrayList<>(family.problems());
    }

    /**
     * Inspects a folder whose model is to read texts, for which it needs a tokenizer.
     *
     * @throws org.mnemoscope.engine.error.ModelException if the folder is no model folder or a file of it cannot be read
     */
    public static InspectedModel forText(Path folder) {
        return forText(ModelFolder.read(folder));
    }

    /**
     * Inspects a folder whose model is to read token ids; a tokenizer is not asked for.
     *
     * @throws org.mnemoscope.engine.error.ModelException if the folder is no model folder or a file of it cannot be read
     */
    public static InspectedModel forTokenIds(Path folder) {
        return of(ModelFolder.read(folder)).inspect();
    }

    /**
     * Inspects a folder whose settings were not read from {@code hmt.json}, as of a bare checkpoint; for reading texts.
     *
     * @throws org.mnemoscope.engine.error.ModelException if a file of it cannot be read
     */
    public static InspectedModel forText(ModelFolder folder) {
        ModelInspector inspector = of(folder);
        inspector.checkTokenizer();
        return inspector.inspect();
    }

    private static ModelInspector of(ModelFolder folder) {
        return new ModelInspector(folder, FamilyTable.of(BackboneConfig.read(folder.backbone())));
    }

    private InspectedModel inspect() {
        Optional<TensorStore> own = Checkpoints.weightsIn(folder.backbone()).map(Checkpoints::open).map(this::kept);
        Optional<TensorStore> learned = folder.checkpoint().map(Checkpoints::open).map(this::kept);
        if (own.isEmpty()) {
            notes.add("The backbone folder holds no weights.");
        }
        ResolvedWeights weights = ResolvedWeights.resolve(family.plan(), own, learned, folder.loraAlpha());
        notes.addAll(weights.notes());
        problems.addAll(weights.problems());
        Optional<StoredTensor> cache = folder.memoryCache().map(Checkpoints::open).map(this::kept).flatMap(this::memoryCache);
        int before = cache.map(found -> found.shape().get(1).intValue()).orElse(0);
        HmtSettings settings = folder.settingsWithRecallWidth(weights.hmt().recallWidth()).withPrecomputedMemories(before);
        noteMemoryCache(settings, weights.hmt().initialMemory().isPresent());
        checkSettings(settings, weights);
        return new InspectedModel(folder, family, weights, cache, card(settings, weights));
    }

    private TensorStore kept(TensorStore store) {
        stores.add(store);
        return store;
    }

    private Optional<StoredTensor> memoryCache(TensorStore store) {
        Optional<StoredTensor> tensor = store.tensors().values().stream().findFirst();
        boolean fits = tensor.isPresent() && store.tensors().size() == 1 && tensor.get().dtype().isFloat()
                && tensor.get().shape().size() == 3 && tensor.get().shape().get(0) == 1 && tensor.get().shape().get(2) == family.width();
        if (!fits) {
            problems.add("The memory cache must be one tensor [1, memories, " + family.width() + "], but "
                    + tensor.map(found -> found.shape().toString()).orElse("nothing") + " was found.");
        }
        return tensor.filter(found -> fits);
    }

    private void noteMemoryCache(HmtSettings settings, boolean hasMemory) {
        int count = settings.precomputedMemories();
        if (count == 0) {
            return;
        }
        if (!hasMemory) {
            problems.add("The folder has a memory cache, but no HMT checkpoint that could recall it; remove memory_cache from hmt.json.");
        }
        String tooMany = count > settings.cacheCapacity()
                ? " The cache has room for the newest " + settings.cacheCapacity() + " of them." : "";
        notes.add("A reading begins with " + count + " memories of a precomputed memory cache, which can be recalled from segment 0 on."
                + tooMany);
    }

    private void checkSettings(HmtSettings settings, ResolvedWeights weights) {
        int declared = folder.settings().recallWidth();
        if (weights.hmt().hasRecall() && declared != 0 && declared != settings.recallWidth()) {
            problems.add("The recall width is " + settings.recallWidth() + " in the checkpoint, but " + declared
                    + " in the settings (mem_recall_hidden_dim).");
        }
        if (settings.segmentLength() > family.maxPositions()) {
            problems.add("The window of a segment has " + settings.segmentLength() + " positions, but the backbone has only "
                    + family.maxPositions() + "; lower segment_length in hmt.json.");
        }
        weights.reading().values().stream()
                .filter(Folded.class::isInstance).map(source -> ((Folded) source).a().shape().get(0)).findFirst()
                .filter(rank -> folder.loraRank().isPresent() && rank != folder.loraRank().getAsInt())
                .ifPresent(rank -> problems.add("The LoRA rank is " + rank + " in the checkpoint, but " + folder.loraRank().getAsInt()
                        + " in hmt.json (lora.r)."));
    }

    private void checkTokenizer() {
        Path file = folder.backbone().resolve("tokenizer.json");
        if (!Files.isRegularFile(file)) {
            problems.add("The backbone folder has no tokenizer.json; save it there with AutoTokenizer.from_pretrained(...).save_pretrained(...).");
            return;
        }
        int size = TokenizerFile.vocabularySize(file);
        if (size > family.vocabulary()) {
            problems.add("The vocabulary does not fit: tokenizer.json has " + size + " ids, but the backbone only " + family.vocabulary()
                    + "; the tokenizer belongs to another model.");
        }
    }

    private ModelCard card(HmtSettings settings, ResolvedWeights weights) {
        Map<String, Integer> dtypes = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        if (BareCheckpoint.isDescribed(folder.folder())) {
            files.add(ModelFolder.SETTINGS_FILE);
        }
        for (TensorStore store : stores) {
            store.tensors().values().forEach(tensor -> dtypes.merge(tensor.dtype().name(), 1, Integer::sum));
            store.files().forEach(file -> files.add(shown(file)));
        }
        return new ModelCard(folder.name(), folder.folder(), family.modelType(), architecture(), settings, origin(weights),
                weights.backboneParameters(), weights.hmt().parameters(), dtypes, files, notes, problems,
                MemoryNeed.of(family, settings, weights));
    }

    private SettingsOrigin origin(ResolvedWeights weights) {
        boolean lora = weights.reading().values().stream().anyMatch(Folded.class::isInstance);
        SettingsOrigin origin = new SettingsOrigin(
                lora ? OptionalDouble.of(folder.loraAlpha()) : OptionalDouble.empty(), folder.defaulted());
        return lora ? origin : origin.chosen(ModelFolder.LORA_ALPHA);
    }

    private String shown(Path file) {
        return file.startsWith(folder.folder()) ? folder.folder().relativize(file).toString() : file.toString();
    }

    private Map<String, Integer> architecture() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("layers", "layers");
        names.put("hidden_size", "hidden");
        names.put("inner_size", "inner");
        names.put("heads", "heads");
        names.put("kv_heads", "kv_heads");
        names.put("head_size", "head_dim");
        names.put("memory_width", "width");
        names.put("vocabulary", "vocab");
        names.put("positions", "max_positions");
        Map<String, Integer> sizes = new LinkedHashMap<>();
        names.forEach((shown, key) -> sizes.put(shown, Math.toIntExact(family.integers().getOrDefault(key, 0L))));
        return sizes;
    }
}
