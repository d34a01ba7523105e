package org.mnemoscope.engine.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mnemoscope.engine.config.JsonFiles;
import org.mnemoscope.engine.error.TrainingException;

/**
 * The recipe as a training began with it, kept beside its checkpoints: who goes on with another one is told what is different,
 * because the result is then that of neither.
 */
public final class RecipeCopy {
    private static final String ABOUT = "about";

    private final Path copy;

    /** @param out the folder of the training */
    public RecipeCopy(Path out) {
        this.copy = out.resolve("recipe.json");
    }

    /** What differs from the recipe that was kept, a sentence each; empty where nothing was. */
    public List<String> changes(Path recipe) {
        List<String> changes = new ArrayList<>();
        if (Files.exists(copy)) {
            compare("", JsonFiles.readObject(copy), JsonFiles.readObject(recipe), changes);
        }
        return changes;
    }

    private static void compare(String place, JsonNode before, JsonNode now, List<String> changes) {
        if (before.equals(now)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            TreeSet<String> keys = new TreeSet<>();
            before.fieldNames().forEachRemaining(keys::add);
            now.fieldNames().forEachRemaining(keys::add);
            keys.remove(ABOUT);
            keys.forEach(key -> compare(place.isEmpty() ? key : place + "." + key, before.path(key), now.path(key), changes));
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                compare(place + "[" + i + "]", before.path(i), now.path(i), changes);
            }
        } else {
            changes.add("The recipe has changed since this training began: " + place + " was " + shown(before) + " and is " + shown(now) + ".");
        }
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "not given" : value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + " ...";
    }

    /**
     * Keeps the recipe from now on.
     *
     * @throws TrainingException if the folder cannot be written
     */
    public void keep(Path recipe) {
        try {
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(recipe, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TrainingException("The recipe cannot be kept as " + copy + ".", "Choose another folder, or check your rights.", e);
        }
    }
}
