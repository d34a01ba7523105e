package org.mnemoscope.engine.hmt;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.weights.HmtTensors;
import org.mnemoscope.engine.model.ModelFiles;
import org.mnemoscope.engine.weights.ResolvedWeights;
import org.mnemoscope.engine.weights.StoredTensor;
import org.mnemoscope.engine.weights.WeightSource;

/** Loads model folders through libtorch. */
public final class HmtModelLoader implements ModelLoader {
    @Override
    public ModelCard inspect(Path folder) {
        return ModelInspector.card(ModelFiles.open(folder));
    }

    @Override
    public HmtModel load(Path folder, String device) {
        ModelFiles files = ModelFiles.open(folder);
        ModelCard card = ModelInspector.card(files);
        if (!card.problems().isEmpty()) {
            throw new ModelException(
                    "The model " + card.name() + " cannot be loaded: " + card.problems().get(0),
                    "See all of it with: mnemoscope inspect --model " + folder);
        }
        Torch.prepareThread();
        PtNDManager manager = Torch.newManager(Torch.device(device));
        try {
            return new HmtModel(parts(files, card, manager));
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    private static HmtModel.Parts parts(ModelFiles files, ModelCard card, PtNDManager manager) {
        FamilyTable family = files.family();
        ResolvedWeights resolved = files.weights();
        WeightLoader loader = new WeightLoader(manager);
        Map<String, PtNDArray> tensors = new LinkedHashMap<>(loader.load(resolved.reading()));
        tensors.putAll(loader.load(hmtSources(resolved.hmt())));
        Optional<Supplier<WeightMap>> untouched =
                resolved.untouched().map(sources -> () -> new WeightMap(loader.load(sources)));
        return new HmtModel.Parts(
                card,
                manager,
                new HmtModule(manager, family.code(), family.integers(), family.numbers()),
                new WeightMap(tensors),
                untouched,
                new LazyTokenizer(() -> HuggingFaceTextTokenizer.open(files.tokenizerFile(), family.vocabulary())),
                () -> WeightHash.sha256(files.weightFiles()),
                family.width());
    }

    private static Map<String, WeightSource> hmtSources(HmtTensors tensors) {
        Map<String, WeightSource> sources = new LinkedHashMap<>();
        put(sources, HmtModel.SUMMARY_PROMPT, tensors.summaryPrompt());
        put(sources, HmtModel.INITIAL_MEMORY, tensors.initialMemory());
        put(sources, HmtModel.QUERY, tensors.recallQuery());
        put(sources, HmtModel.KEY, tensors.recallKey());
        return sources;
    }

    private static void put(Map<String, WeightSource> sources, String name, Optional<StoredTensor> tensor) {
        tensor.ifPresent(t -> sources.put(name, new WeightSource.Plain(t)));
    }
}
