package org.mnemoscope.engine.hmt;

import ai.djl.Device;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.EndTokens;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.djl.HuggingFaceTextTokenizer;
import org.mnemoscope.engine.djl.Torch;
import org.mnemoscope.engine.error.MemoryShortage;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.InspectedModel;
import org.mnemoscope.engine.model.ModelCard;
import org.mnemoscope.engine.model.ModelInspector;
import org.mnemoscope.engine.model.ModelLoader;
import org.mnemoscope.engine.model.Placement;
import org.mnemoscope.engine.trace.Floats;
import org.mnemoscope.engine.weights.HmtTensors;
import org.mnemoscope.engine.weights.ResolvedWeights;
import org.mnemoscope.engine.weights.StoredTensor;
import org.mnemoscope.engine.weights.TensorBytes;
import org.mnemoscope.engine.weights.WeightSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads model folders through libtorch. */
public final class HmtModelLoader implements ModelLoader {
    private static final Logger LOG = LoggerFactory.getLogger(HmtModelLoader.class);

    @Override
    public void prepare() {
        try {
            Torch.giveWay();
            Torch.prepareThread();
        } catch (ModelException e) {
            LOG.info("libtorch could not be started ahead of time", e);
        }
    }

    @Override
    public ModelCard inspect(ModelFolder folder) {
        return ModelInspector.forText(folder).card();
    }

    @Override
    public HmtModel load(Path folder, Placement where) {
        return load(ModelFolder.read(folder), where);
    }

    @Override
    public HmtModel load(ModelFolder folder, Placement where) {
        return load(ModelInspector.forText(folder), where);
    }

    /** As {@link #load}, for a folder without a tokenizer: it reads token ids only. */
    public HmtModel loadForTokenIds(Path folder, Placement where) {
        return load(ModelInspector.forTokenIds(folder), where);
    }

    private static HmtModel load(InspectedModel inspected, Placement where) {
        inspected.requireLoadable();
        Torch.prepareThread();
        Device device = Torch.device(where.device());
        BackbonePrecision precision = where.precision().on(Torch.gainsFromBf16(device));
        PtNDManager manager = Torch.newManager(device);
        try {
            return new HmtModel(parts(inspected, manager, precision));
        } catch (RuntimeException | Error e) {
            manager.close();
            if (MemoryShortage.isIn(e)) {
                throw tooLarge(inspected, device, precision, e);
            }
            throw e;
        }
    }

    private static ModelException tooLarge(
            InspectedModel inspected, Device device, BackbonePrecision precision, Throwable cause) {
        String kind = (device.isGpu() ? "cuda " : "cpu ") + precision.key();
        long megabytes = inspected.card().memoryBytes().getOrDefault(kind, 0L) >> 20;
        return new ModelException("There is not enough memory on the device " + Torch.nameOf(device) + " for the model "
                + inspected.card().name() + ": in " + precision.key() + " it needs about " + megabytes + " MB.",
                device.isGpu()
                        ? "Open it on the device cpu, or in bf16, or close other programs that use the GPU."
                        : "Close other programs, open it in int8 or bf16, or use a smaller model.", cause);
    }

    private static HmtModel.Parts parts(InspectedModel inspected, PtNDManager manager, BackbonePrecision precision) {
        FamilyTable family = inspected.family();
        ResolvedWeights resolved = inspected.weights();
        WeightLoader loader = new WeightLoader(manager, family.layerMatrices());
        Map<String, PtNDArray> tensors = new LinkedHashMap<>(loader.load(resolved.reading(), precision));
        tensors.putAll(loader.load(hmtSources(resolved.hmt()), BackbonePrecision.FP32));
        Optional<Supplier<WeightMap>> untouched =
                resolved.untouched().map(sources -> () -> new WeightMap(loader.load(sources, precision)));
        Path tokenizer = inspected.folder().backbone().resolve("tokenizer.json");
        return new HmtModel.Parts(
                inspected.card(),
                manager,
                precision,
                new HmtModule(manager, family.code(), family.integers(), family.numbers(), precision),
                new WeightMap(tensors),
                untouched,
                new LazyTokenizer(() -> HuggingFaceTextTokenizer.open(tokenizer, family.vocabulary())),
                EndTokens.of(inspected.folder().backbone()),
                () -> WeightHash.of(weightFiles(inspected)),
                family.width(),
                family.maxPositions(),
                inspected.memoryCache().map(cache -> memories(cache, family.width())).orElse(List.of()));
    }

    /** The rows of a memory cache [1, n, d]. */
    private static List<Floats> memories(StoredTensor cache, int width) {
        float[] values = TensorBytes.toFloats(cache);
        return IntStream.range(0, values.length / width)
                .mapToObj(i -> Floats.of(Arrays.copyOfRange(values, i * width, (i + 1) * width))).toList();
    }

    /** The files that hold weights, as the card lists them after the settings. */
    private static List<Path> weightFiles(InspectedModel inspected) {
        return inspected.card().files().stream()
                .filter(name -> !name.equals(ModelFolder.SETTINGS_FILE))
                .map(inspected.folder().folder()::resolve)
                .toList();
    }

    private static Map<String, WeightSource> hmtSources(HmtTensors tensors) {
        Map<String, WeightSource> sources = new LinkedHashMap<>();
        put(sources, HmtTensorNames.SUMMARY_PROMPT, tensors.summaryPrompt());
        put(sources, HmtTensorNames.INITIAL_MEMORY, tensors.initialMemory());
        put(sources, HmtTensorNames.QUERY, tensors.recallQuery());
        put(sources, HmtTensorNames.KEY, tensors.recallKey());
        return sources;
    }

    private static void put(Map<String, WeightSource> sources, String name, Optional<StoredTensor> tensor) {
        tensor.ifPresent(t -> sources.put(name, new WeightSource.Plain(t)));
    }
}
