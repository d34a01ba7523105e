package org.mnemoscope.engine.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mnemoscope.engine.backbone.FamilyTable;
import org.mnemoscope.engine.config.BackboneConfig;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.trace.HmtSettings;
import org.mnemoscope.engine.weights.Checkpoints;
import org.mnemoscope.engine.weights.ResolvedWeights;
import org.mnemoscope.engine.weights.TensorStore;

/**
 * A model folder, opened as far as headers go: no weight is read.
 *
 * @param folder     what hmt.json says
 * @param family     the backbone's family and sizes
 * @param backbone   tensors of the backbone folder, if it holds weights
 * @param checkpoint tensors of the HMT checkpoint, if there is one
 * @param weights    where every weight is
 */
public record ModelFiles(
        ModelFolder folder,
        FamilyTable family,
        Optional<TensorStore> backbone,
        Optional<TensorStore> checkpoint,
        ResolvedWeights weights) {

    /**
     * Opens a model folder.
     *
     * @throws org.mnemoscope.engine.error.ModelException if a file cannot be read
     */
    public static ModelFiles open(Path path) {
        ModelFolder folder = ModelFolder.read(path);
        FamilyTable family = FamilyTable.of(BackboneConfig.read(folder.backbone()));
        Optional<TensorStore> backbone = Checkpoints.weightsIn(folder.backbone()).map(Checkpoints::open);
        Optional<TensorStore> checkpoint = folder.checkpoint().map(Checkpoints::open);
        ResolvedWeights weights = ResolvedWeights.resolve(family.plan(), backbone, checkpoint, folder.loraAlpha());
        return new ModelFiles(folder, family, backbone, checkpoint, weights);
    }

    /** The settings with the recall width that the checkpoint's tensors have. */
    public HmtSettings settings() {
        return folder.settingsWithRecallWidth(weights.hmt().recallWidth());
    }

    /** Where the tokenizer is or should be. */
    public Path tokenizerFile() {
        return folder.backbone().resolve("tokenizer.json");
    }

    /** The files that hold weights, checkpoint first. */
    public List<Path> weightFiles() {
        return Stream.concat(checkpoint.stream(), backbone.stream())
                .flatMap(store -> store.files().stream())
                .distinct()
                .toList();
    }

    /** Whether texts can be cut into tokens. */
    public boolean hasTokenizer() {
        return Files.isRegularFile(tokenizerFile());
    }
}
