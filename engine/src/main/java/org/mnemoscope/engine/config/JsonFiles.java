package org.mnemoscope.engine.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mnemoscope.engine.error.ModelException;

/** Reads the JSON files of models, within limits of size and nesting, so that a hostile file cannot eat the memory. */
public final class JsonFiles {
    /** Settings and index files are far smaller than this. */
    public static final long MAX_BYTES = 16L << 20;

    private static final ObjectReader READER = new ObjectMapper(factory())
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonFiles() {}

    /** A factory with the limits that every JSON reader of the engine uses. */
    public static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxNumberLength(100)
                        .maxStringLength((int) MAX_BYTES)
                        .build())
                .build();
    }

    /**
     * The object that a file holds.
     *
     * @throws ModelException if the file is missing, too large, or no JSON object
     */
    public static JsonNode readObject(Path file) {
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new ModelException("The file " + file + " has " + size + " bytes, too many for a settings file.",
                        "Check that it is the right file; at most " + MAX_BYTES + " bytes are read.");
            }
            return parseObject(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new ModelException("The file " + file + " is missing.", "Put it back, or choose another folder.", e);
        } catch (IOException e) {
            throw new ModelException("The file " + file + " cannot be read.", "Check the disk and your rights to the file.", e);
        }
    }

    /**
     * The object that some bytes hold.
     *
     * @param what names the bytes in the error, as {@code the header of model.safetensors}
     * @throws ModelException if the bytes are no JSON object, name a key twice or nest too deeply
     */
    public static JsonNode parseObject(byte[] json, String what) {
        try {
            JsonNode node = READER.readTree(json);
            if (!node.isObject()) {
                throw new ModelException(what + " is not a JSON object.", "Fetch the file again from where it came from.");
            }
            return node;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            throw new ModelException(what + " is not valid JSON" + place + ".",
                    "Correct it in a text editor, or fetch the file again from where it came from.", e);
        } catch (IOException e) {
            throw new ModelException(what + " cannot be read.", "Check the disk and your rights to the file.", e);
        }
    }
}
