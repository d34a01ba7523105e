package org.mnemoscope.engine.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Whether a file is JSON to the letter. Hugging Face's library ends the whole program, rather than fail, on some faults in a
 * tokenizer.json that Java's reader lets pass: half characters, numbers beyond all measure, nesting without end.
 */
public final class StrictJson {
    /** Where serde_json, the reader in that library, gives up, with room to spare. */
    private static final int DEEPEST = 100;

    private StrictJson() {}

    /** @throws IOException if the file cannot be read or is anything but one whole JSON value */
    public static void require(Path file) throws IOException {
        try (JsonParser parser = JsonFiles.factory().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).createParser(file.toFile())) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > DEEPEST || values > 1 || !isPlain(parser, token)) {
                    throw new IOException("not plain JSON at " + parser.currentLocation());
                }
            }
            if (values == 0) {
                throw new IOException("no JSON at all");
            }
        }
    }

    private static boolean isPlain(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getTextLength() < 40 && Double.isFinite(Double.parseDouble(parser.getText()));
        }
        return token != JsonToken.FIELD_NAME && token != JsonToken.VALUE_STRING
                || parser.getText().codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
