package org.mnemoscope.engine.training;

import ai.djl.pytorch.engine.PtNDArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mnemoscope.engine.error.TrainingException;

/**
 * Checkpoints of a training: {@code checkpoint-STAGE-STEP.safetensors}, written beside and then renamed, so that one that
 * stands there is whole. Only the newest is kept.
 */
final class TrainingCheckpoints {
    private static final Pattern NAME = Pattern.compile("checkpoint-(\\d{3})-(\\d{9})\\.safetensors");

    private final Path folder;

    TrainingCheckpoints(Path folder) {
        this.folder = folder;
    }

    /** Where a training stands: {@code step} steps of stage {@code stage} are done, both counted from 0. */
    record Position(int stage, int step, Path file) {}

    Optional<Position> newest() {
        return all().stream().max(Comparator.comparing(Position::stage).thenComparing(Position::step));
    }

    private List<Position> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .map(name -> new Position(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), folder.resolve(name.group())))
                    .toList();
        } catch (IOException e) {
            throw new TrainingException("The folder " + folder + " cannot be listed.", "Check that you may read it.", e);
        }
    }

    void save(int stage, int step, Map<String, PtNDArray> state) {
        Path file = folder.resolve(String.format(Locale.ROOT, "checkpoint-%03d-%09d.safetensors", stage, step));
        Path fresh = folder.resolve("checkpoint.writing");
        TensorFiles.write(fresh, state, Map.of());
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (Position other : all()) {
                if (!other.file().equals(file)) {
                    Files.deleteIfExists(other.file());
                }
            }
        } catch (IOException e) {
            throw new TrainingException("The checkpoint " + file + " cannot be written.", "Check the disk and your rights to the folder.", e);
        }
    }
}
