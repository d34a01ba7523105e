package org.mnemoscope.engine.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.trace.HmtSettings;

/**
 * A model folder as its {@code hmt.json} describes it: where the files are, and the settings that checkpoints do not store.
 *
 * <p>Where {@code hmt.json} is silent, the {@code config.json} that the hub puts beside a checkpoint is asked (hmt-spec §8.5);
 * where that is silent too, the defaults of {@link SettingsReader} hold. Each default used is among the notes.
 *
 * @param folder      the folder itself
 * @param name        what it calls itself; the folder's own name by default
 * @param backbone    the backbone folder
 * @param checkpoint  the HMT checkpoint, a file or a directory; empty for a plain backbone
 * @param memoryCache a precomputed memory cache ({@code memory.pt}), if one is named under {@code memory_cache}
 * @param settings    as declared; the recall width is 0 where not declared, because the checkpoint knows it
 * @param loraRank    r, if declared
 * @param loraAlpha   alpha; 32 if not declared
 * @param defaulted   keys of {@code hmt.json} for which defaults hold; alpha too, where no LoRA is declared
 * @param notes       defaults used and settings not known, one sentence each
 */
public record ModelFolder(
        Path folder,
        String name,
        Path backbone,
        Optional<Path> checkpoint,
        Optional<Path> memoryCache,
        HmtSettings settings,
        OptionalInt loraRank,
        double loraAlpha,
        List<String> defaulted,
        List<String> notes) {

    /** The file that makes a folder a model folder. */
    public static final String SETTINGS_FILE = "hmt.json";

    /** The official name of a precomputed memory cache, under which it is found beside a bare checkpoint. */
    public static final String MEMORY_CACHE_FILE = "memory.pt";

    /** The name of alpha among the settings. */
    public static final String LORA_ALPHA = "lora.alpha";

    public ModelFolder {
        defaulted = List.copyOf(defaulted);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a model folder's settings; opens no weights.
     *
     * @throws ModelException if there is no {@code hmt.json}, if it contradicts itself, or names what does not exist
     */
    public static ModelFolder read(Path folder) {
        Path file = folder.resolve(SETTINGS_FILE);
        if (!Files.isRegularFile(file)) {
            throw noModelFolder(folder);
        }
        ConfigFile hmt = ConfigFile.read(file);
        Path backbone = inside(folder, hmt, "backbone").orElseThrow(() -> new ModelException(
                "The file " + file + " does not name its backbone folder.", "Add \"backbone\": \"<folder>\"."));
        if (!Files.isDirectory(backbone)) {
            throw new ModelException("The backbone folder " + backbone + " does not exist.",
                    "Put the backbone there, or correct \"backbone\" in " + file + ".");
        }
        Optional<Path> checkpoint = existing("checkpoint", folder, hmt);
        Optional<Path> memoryCache = existing("memory_cache", folder, hmt);
        SettingsReader reader = new SettingsReader(hmt, checkpoint.flatMap(ModelFolder::hubConfig));
        HmtSettings settings = reader.settings();
        OptionalInt rank = reader.loraRank();
        double alpha = reader.loraAlpha();
        String name = hmt.text("name").orElseGet(() -> ownName(folder));
        return new ModelFolder(folder, name, backbone, checkpoint, memoryCache, settings, rank, alpha, reader.defaulted(), reader.notes());
    }

    /**
     * A bare checkpoint without {@code hmt.json}: the settings are the hub's where it has them, else the defaults. What a
     * person changes goes into a copy of this record, which {@link ModelFolderWriter} writes beside the checkpoint.
     *
     * @param folder     the folder to become a model folder
     * @param backbone   the backbone folder
     * @param checkpoint the HMT checkpoint, a file or a directory
     */
    public static ModelFolder ofBareCheckpoint(Path folder, Path backbone, Path checkpoint) {
        SettingsReader reader = new SettingsReader(ConfigFile.empty(folder.resolve(SETTINGS_FILE)), hubConfig(checkpoint));
        HmtSettings settings = reader.settings();
        double alpha = reader.loraAlpha();
        Optional<Path> memoryCache = Optional.of(beside(checkpoint).resolve(MEMORY_CACHE_FILE)).filter(Files::isRegularFile);
        return new ModelFolder(folder, ownName(folder), backbone, Optional.of(checkpoint), memoryCache, settings,
                OptionalInt.empty(), alpha, reader.defaulted(), reader.notes());
    }

    /** The same folder with values that a person chose, so that no note about defaults is left. */
    public ModelFolder withChosen(String chosenName, HmtSettings chosen, double alpha) {
        return new ModelFolder(folder, chosenName, backbone, checkpoint, memoryCache, chosen, loraRank, alpha, List.of(), List.of());
    }

    /** The declared settings with the recall width of the checkpoint. */
    public HmtSettings settingsWithRecallWidth(int recallWidth) {
        return settings.withRecallWidth(recallWidth);
    }

    /** The hub's settings beside a checkpoint: a config.json that is no backbone's. */
    private static Optional<ConfigFile> hubConfig(Path checkpoint) {
        Path file = beside(checkpoint).resolve("config.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        ConfigFile config = ConfigFile.read(file);
        return config.has("model_type") ? Optional.empty() : Optional.of(config);
    }

    private static Path beside(Path checkpoint) {
        return Files.isDirectory(checkpoint) ? checkpoint : checkpoint.resolveSibling("");
    }

    private static String ownName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "model" : name.toString();
    }

    private static Optional<Path> inside(Path folder, ConfigFile hmt, String key) {
        return hmt.text(key).map(name -> SafeNames.inside(folder, name, hmt.file() + " under \"" + key + "\""));
    }

    private static Optional<Path> existing(String key, Path folder, ConfigFile hmt) {
        Optional<Path> path = inside(folder, hmt, key);
        if (path.isPresent() && !Files.exists(path.get())) {
            throw new ModelException("The " + key.replace('_', ' ') + " " + path.get() + " does not exist.",
                    "Put it there, or correct its name in " + hmt.file() + ".");
        }
        return path;
    }

    private static ModelException noModelFolder(Path path) {
        if (Files.notExists(path)) {
            return new ModelException("There is no folder " + path + ".", "Check the name and the folder.");
        }
        if (!Files.isReadable(path) || Files.isDirectory(path) && !Files.isExecutable(path)) {
            return new ModelException(path + " cannot be read.", "Check your rights to it.");
        }
        if (Files.isRegularFile(path)) {
            return new ModelException(path + " is a file, and a model is a folder that holds hmt.json.",
                    "If it is a checkpoint, open it in the window: there the settings that it does not store can be given and written to hmt.json.");
        }
        return new ModelException("The folder " + path + " is no model folder: it has no hmt.json.",
                "Choose a folder that holds hmt.json, a backbone folder and an HMT checkpoint.");
    }
}
