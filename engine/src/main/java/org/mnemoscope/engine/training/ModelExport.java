package org.mnemoscope.engine.training;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.config.ModelFolderWriter;
import org.mnemoscope.engine.error.TrainingException;

/**
 * Writes what was trained as a model folder: the backbone as it was before memory training, and a checkpoint with the names of
 * the official code (hmt-spec §8.2).
 */
final class ModelExport {
    private static final String PREFIX = "memory_cell.model.";
    private static final String WEIGHTS = "model.safetensors";

    private final TrainingRecipe recipe;
    private final FamilyTable family;
    private final Path folder;

    ModelExport(TrainingRecipe recipe, FamilyTable family, Path folder) {
        this.recipe = recipe;
        this.family = family;
        this.folder = folder;
    }

    private Path backbone() {
        return folder.resolve("backbone");
    }

    /** Writes the model folder; without a memory, only its backbone. */
    void write(Map<String, PtNDArray> weights, Optional<MemoryPlan> plan) {
        if (plan.isEmpty()) {
            writeBackbone(weights);
            return;
        }
        Path checkpoint = folder.resolve("hmt").resolve(WEIGHTS);
        try {
            Files.createDirectories(folder.resolve("hmt"));
            Files.deleteIfExists(folder.resolve(ModelFolder.SETTINGS_FILE));
        } catch (IOException e) {
            throw unwritable(e);
        }
        int rank = plan.get().loraRank();
        TensorFiles.write(checkpoint, official(weights, rank), tied(weights));
        ModelFolderWriter.write(new ModelFolder(folder, recipe.name(), backbone(), Optional.of(checkpoint), Optional.empty(),
                recipe.settings().orElseThrow(), rank > 0 ? OptionalInt.of(rank) : OptionalInt.empty(), TrainingScript.LORA_ALPHA, List.of(), List.of()));
    }

    /** Writes {@code config.json}, {@code tokenizer.json} and the weights of the backbone. */
    void writeBackbone(Map<String, PtNDArray> weights) {
        try {
            Files.createDirectories(backbone());
            for (String name : List.of("config.json", "tokenizer.json")) {
                Files.copy(recipe.backbone().resolve(name), backbone().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        TensorFiles.write(backbone().resolve(WEIGHTS), weights, Map.of());
    }

    /** The weights of the backbone that was written. */
    Map<String, PtNDArray> readBackbone(PtNDManager manager) {
        return TensorFiles.read(backbone().resolve(WEIGHTS), manager);
    }

    private Map<String, PtNDArray> official(Map<String, PtNDArray> weights, int rank) {
        Map<String, PtNDArray> named = new LinkedHashMap<>();
        Map<String, PtNDArray> all = new LinkedHashMap<>();
        if (rank > 0) {
            PtNDArray any = weights.values().iterator().next();
            all.putAll(readBackbone((PtNDManager) any.getManager()));
        }
        all.putAll(weights);
        all.forEach((name, tensor) -> named.put(official(name, rank > 0, all), tensor));
        // The official loader asks for these two as well. Nothing reads them; as identities they would change nothing.
        PtNDManager manager = (PtNDManager) weights.values().iterator().next().getManager();
        for (String map : List.of("linear", "inv_linear")) {
            named.put("memory_cell.mem_map." + map + ".weight", (PtNDArray) manager.eye(family.width()));
        }
        return named;
    }

    private String official(String name, boolean lora, Map<String, PtNDArray> all) {
        String bare = name.replace(MemoryWeights.LORA_A, "").replace(MemoryWeights.LORA_B, "");
        if (!family.plan().byName().containsKey(bare)) {
            return name;
        }
        if (!lora) {
            return PREFIX + (isTied(all) && name.equals(family.plan().embedding()) ? family.plan().head() : name);
        }
        String module = PREFIX + "base_model.model." + bare.replaceAll("\\.weight$", "");
        if (!name.equals(bare)) {
            return module + (name.endsWith(MemoryWeights.LORA_A) ? ".lora_A.default.weight" : ".lora_B.default.weight");
        }
        return all.containsKey(name + MemoryWeights.LORA_A) ? module + ".base_layer.weight" : PREFIX + "base_model.model." + name;
    }

    private boolean isTied(Map<String, PtNDArray> weights) {
        return !weights.containsKey(family.plan().head());
    }

    /** The note of the hub's files where one tensor has two names: the name left out, and the one that is there. */
    private Map<String, String> tied(Map<String, PtNDArray> weights) {
        boolean noted = weights.containsKey(family.plan().embedding()) && isTied(weights);
        return noted ? Map.of(PREFIX + family.plan().embedding(), PREFIX + family.plan().head()) : Map.of();
    }

    private TrainingException unwritable(IOException cause) {
        return new TrainingException("The model folder " + folder + " cannot be written.", "Check that the disk has space and that you may write there.", cause);
    }
}
