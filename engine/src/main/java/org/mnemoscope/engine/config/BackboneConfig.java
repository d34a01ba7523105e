package org.mnemoscope.engine.config;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mnemoscope.engine.error.ModelException;

/**
 * The {@code config.json} of a backbone folder in Hugging Face layout.
 *
 * @param modelType the family, {@code model_type}
 * @param values    all settings
 */
public record BackboneConfig(String modelType, ConfigFile values) {
    /**
     * Reads {@code folder/config.json}.
     *
     * @throws ModelException if it is missing, cannot be read or does not say its {@code model_type}
     */
    public static BackboneConfig read(Path folder) {
        Path file = folder.resolve("config.json");
        if (!Files.isRegularFile(file)) {
            throw new ModelException("The backbone folder " + folder + " has no config.json.",
                    "Copy the whole backbone there as Hugging Face offers it: config.json, tokenizer.json and the weights.");
        }
        ConfigFile values = ConfigFile.read(file);
        String modelType = values.text("model_type").orElseThrow(() -> new ModelException(
                "The file " + file + " does not say its model_type.",
                "Use the config.json of the backbone; the config.json of an HMT checkpoint on the hub is another file."));
        return new BackboneConfig(modelType, values);
    }
}
