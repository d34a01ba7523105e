package org.mnemoscope.engine.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.weights.Checkpoints;

/**
 * An HMT checkpoint that no {@code hmt.json} describes.
 *
 * @param checkpoint the file with its weights, or their index
 * @param backbone   the first backbone folder found near it, a guess; empty if there is none
 */
public record BareCheckpoint(Path checkpoint, Optional<Path> backbone) {
    /** A backbone lies at most so many folders above its checkpoint: a DeepSpeed file lies in a folder of its step. */
    private static final int LEVELS = 3;

    /**
     * Looks for a checkpoint in what a person chose: a weight file, a folder that holds one (a DeepSpeed or hub folder), or a
     * folder with such a folder in it. A backbone folder is no checkpoint.
     *
     * @return empty if there is none
     * @throws ModelException if a folder holds several, or cannot be read
     */
    public static Optional<BareCheckpoint> find(Path chosen) {
        Path path = chosen.toAbsolutePath().normalize();
        Optional<Path> file = Files.isDirectory(path) ? inFolder(path) : Optional.of(path).filter(Checkpoints::looksLikeWeights);
        return file.map(checkpoint -> new BareCheckpoint(checkpoint, backboneNear(path, checkpoint)));
    }

    /** The nearest folder above the checkpoint that holds this backbone too: it can become a model folder. */
    public Path folderWith(Path chosenBackbone) {
        Path wanted = chosenBackbone.toAbsolutePath().normalize();
        for (Path folder : above(checkpoint)) {
            if (wanted.startsWith(folder) && !wanted.equals(folder)) {
                return folder;
            }
        }
        return above(checkpoint).get(0);
    }

    private static Optional<Path> inFolder(Path folder) {
        if (isBackbone(folder)) {
            return Optional.empty();
        }
        Optional<Path> own = Checkpoints.weightsIn(folder);
        return own.isPresent()
                ? own
                : folders(folder).stream().filter(inner -> !isBackbone(inner)).flatMap(inner -> Checkpoints.weightsIn(inner).stream()).findFirst();
    }

    private static Optional<Path> backboneNear(Path chosen, Path checkpoint) {
        Stream<Path> inside = Files.isDirectory(chosen) ? folders(chosen).stream() : Stream.empty();
        Stream<Path> around = above(checkpoint).stream().limit(2).flatMap(folder -> folders(folder).stream());
        return Stream.concat(inside, around).filter(BareCheckpoint::isBackbone).findFirst();
    }

    private static List<Path> above(Path file) {
        return Stream.<@Nullable Path>iterate(file.toAbsolutePath().normalize().getParent(), folder -> folder != null, Path::getParent)
                .limit(LEVELS).toList();
    }

    private static boolean isBackbone(Path folder) {
        try {
            BackboneConfig.read(folder);
            return true;
        } catch (ModelException none) {
            return false;
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            return List.of(); // a folder that may not be listed holds nothing to propose
        }
    }

    /** Whether a folder is a model folder, so that nothing needs to be asked. */
    public static boolean isDescribed(Path folder) {
        return Files.isRegularFile(folder.resolve(ModelFolder.SETTINGS_FILE));
    }
}
