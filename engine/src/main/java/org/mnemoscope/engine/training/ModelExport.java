package org.mnemoscope.engine.training;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.mnemoscope.engine.error.TrainingException;

/** Writes what was trained as a model folder. */
final class ModelExport {
    private final TrainingRecipe recipe;
    private final Path folder;

    ModelExport(TrainingRecipe recipe, Path folder) {
        this.recipe = recipe;
        this.folder = folder;
    }

    /** Writes the backbone folder: {@code config.json}, {@code tokenizer.json}, {@code model.safetensors}. */
    void write(Map<String, PtNDArray> weights) {
        Path backbone = folder.resolve("backbone");
        try {
            Files.createDirectories(backbone);
            for (String name : new String[] {"config.json", "tokenizer.json"}) {
                Files.copy(recipe.backbone().resolve(name), backbone.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new TrainingException("The model folder " + folder + " cannot be written.", "Check that the disk has space and that you may write there.", e);
        }
        TensorFiles.write(backbone.resolve("model.safetensors"), weights);
    }
}
