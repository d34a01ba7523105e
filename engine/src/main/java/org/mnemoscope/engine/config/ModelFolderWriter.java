package org.mnemoscope.engine.config;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.trace.HmtSettings;

/** Writes the {@code hmt.json} that makes a folder with a backbone and a bare checkpoint a model folder. */
public final class ModelFolderWriter {
    private ModelFolderWriter() {}

    /**
     * Writes all effective settings of a model. Reading the folder again gives the same settings, and no notes.
     *
     * @return the file written
     * @throws ModelException if there is one already, if backbone or checkpoint lie outside the folder, or it cannot be written
     */
    public static Path write(ModelFolder model) {
        Path file = model.folder().resolve(ModelFolder.SETTINGS_FILE);
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("name", model.name());
        json.put("backbone", relative(model, model.backbone()));
        model.checkpoint().ifPresent(path -> json.put("checkpoint", relative(model, path)));
        model.memoryCache().ifPresent(path -> json.put("memory_cache", relative(model, path)));
        putSettings(json, model.settings());
        ObjectNode lora = json.putObject("lora");
        model.loraRank().ifPresent(rank -> lora.put("r", rank));
        lora.put("alpha", model.loraAlpha());
        try {
            return Files.writeString(file, json.toPrettyString() + "\n", StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ModelException("The folder " + model.folder() + " is a model folder already; its hmt.json is left as it is.",
                    "Remove or rename that file first, or open the folder as it is.", e);
        } catch (IOException e) {
            throw new ModelException("The file " + file + " cannot be written.",
                    "Check that you may write to the folder and that the disk has space.", e);
        }
    }

    private static void putSettings(ObjectNode json, HmtSettings settings) {
        json.put("block_size", settings.segmentTokens());
        json.put("num_sensory", settings.sensoryTokens());
        json.put("mem_recall_context", settings.cacheCapacity());
        if (settings.recallWidth() > 0) {
            json.put("mem_recall_hidden_dim", settings.recallWidth());
        }
        json.put("sum_fraction", settings.summaryFraction());
        json.put("half_rule", settings.halfRule().name().toLowerCase(Locale.ROOT));
        json.put("recall_scale", settings.recallScale().name().toLowerCase(Locale.ROOT));
        json.put("recall_precision", settings.recallPrecision().name().toLowerCase(Locale.ROOT));
    }

    /** A name that means the same on every computer, with forward slashes. */
    private static String relative(ModelFolder model, Path path) {
        Path folder = model.folder().toAbsolutePath().normalize();
        Path target = path.toAbsolutePath().normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new ModelException("The file " + path + " does not lie in the folder " + model.folder() + ".",
                    "Move it there, or link it there, so that the model folder stays complete when it is copied.");
        }
        return folder.relativize(target).toString().replace('\\', '/');
    }
}
