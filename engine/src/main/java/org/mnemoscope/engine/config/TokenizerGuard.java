package org.mnemoscope.engine.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Keeps a broken {@code tokenizer.json} from Hugging Face's library, which on some faults does not fail but ends the whole program: JSON
 * that only Java's reader lets pass (half characters, numbers beyond all measure, something behind the end), and merges of a BPE model that
 * lack its {@code continuing_subword_prefix}. Found by mutating files; see {@code TokenizerFuzzTest}.
 */
public final class TokenizerGuard {
    private static final String PREFIX = "continuing_subword_prefix";
    private static final String MERGES = "merges";

    /** The settings of the model stand in an object inside the outermost one. */
    private static final int MODEL_DEPTH = 2;

    private static final int LONGEST_NUMBER = 40;

    private TokenizerGuard() {}

    /** @throws IOException if the file cannot be read or must not reach the library */
    public static void require(Path file) throws IOException {
        String prefix = strictly(file);
        if (!prefix.isEmpty()) {
            requireMerges(file, prefix);
        }
    }

    /** Reads all of the file and returns the prefix of continued words, mostly empty. */
    private static String strictly(Path file) throws IOException {
        String prefix = "";
        int depth = 0;
        int values = 0;
        try (JsonParser parser = open(file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (values > 1 || !isPlain(parser, token)) {
                    throw new IOException("not plain JSON at " + parser.currentLocation());
                } else if (depth == MODEL_DEPTH && token == JsonToken.VALUE_STRING && PREFIX.equals(parser.currentName())) {
                    prefix = parser.getText();
                }
            }
        }
        return prefix;
    }

    private static JsonParser open(Path file) throws IOException {
        // Of a vocabulary's many names none comes twice: nothing is won by remembering them.
        return JsonFiles.factory().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).createParser(file.toFile());
    }

    private static boolean isPlain(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getTextLength() < LONGEST_NUMBER && Double.isFinite(Double.parseDouble(parser.getText()));
        }
        return token != JsonToken.FIELD_NAME && token != JsonToken.VALUE_STRING
                || parser.getText().codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The library cuts the prefix off the second part of every merge, there or not. */
    private static void requireMerges(Path file, String prefix) throws IOException {
        try (JsonParser parser = open(file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && MERGES.equals(parser.currentName())) {
                    requireParts(parser, prefix);
                }
            }
        }
    }

    /** A merge is {@code "a b"} or, in newer files, {@code ["a", "b"]}. */
    private static void requireParts(JsonParser parser, String prefix) throws IOException {
        boolean second = false;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING) {
                String text = parser.getText();
                String part = depth == 1 ? text.substring(text.indexOf(' ') + 1) : text;
                if ((depth == 1 || second) && !part.startsWith(prefix)) {
                    throw new IOException("the merge " + text + " lacks the prefix " + prefix);
                }
                second = depth > 1 && !second;
            } else {
                second = false;
            }
        }
    }
}
