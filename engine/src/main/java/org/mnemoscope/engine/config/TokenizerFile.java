package org.mnemoscope.engine.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.error.ModelException;

/** Looks into a {@code tokenizer.json} without building the tokenizer: how many ids it can produce. */
public final class TokenizerFile {
    /** The largest known have some 35 MB. */
    private static final long MAX_BYTES = 256L << 20;
    private static final int MAX_ID = 100_000_000;

    private final Path file;
    private int vocabularySize;

    private TokenizerFile(Path file) {
        this.file = file;
    }

    /**
     * One more than the largest id, over the vocabulary and the added tokens. The file is streamed, not held.
     *
     * @throws ModelException if the file is no tokenizer
     */
    public static int vocabularySize(Path file) {
        TokenizerFile reader = new TokenizerFile(file);
        JsonFactory factory = JsonFiles.factory().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES);
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw reader.damaged("it has " + Files.size(file) + " bytes", null);
            }
            try (JsonParser parser = factory.createParser(file.toFile())) {
                reader.readFile(parser);
            }
        } catch (IOException e) {
            throw reader.damaged("it cannot be read as JSON", e);
        }
        if (reader.vocabularySize == 0) {
            throw reader.damaged("it has no vocabulary", null);
        }
        return reader.vocabularySize;
    }

    private void readFile(JsonParser parser) throws IOException {
        expectObject(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String section = parser.currentName();
            JsonToken value = parser.nextToken();
            if (section.equals("added_tokens") && value == JsonToken.START_ARRAY) {
                readAddedTokens(parser);
            } else if (section.equals("model") && value == JsonToken.START_OBJECT) {
                readModel(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw damaged("it ends early", null);
        }
    }

    private void readAddedTokens(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean id = parser.currentName().equals("id");
                parser.nextToken();
                if (id) {
                    count(parser);
                }
                parser.skipChildren();
            }
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw damaged("its added tokens are torn", null);
        }
    }

    private void readModel(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean vocabulary = parser.currentName().equals("vocab");
            JsonToken value = parser.nextToken();
            if (vocabulary && value == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    parser.nextToken();
                    count(parser);
                }
            } else if (vocabulary && value == JsonToken.START_ARRAY) {
                countItems(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    /** A unigram vocabulary is a list; the place in it is the id. */
    private void countItems(JsonParser parser) throws IOException {
        int items = 0;
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.skipChildren();
            items++;
        }
        vocabularySize = Math.max(vocabularySize, items);
    }

    private void count(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getLongValue() < 0 || parser.getLongValue() > MAX_ID) {
            throw damaged("the id of a token is no whole number", null);
        }
        vocabularySize = Math.max(vocabularySize, parser.getIntValue() + 1);
    }

    private static void expectObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("no JSON object");
        }
    }

    private ModelException damaged(String why, @Nullable Throwable cause) {
        return new ModelException("The tokenizer file " + file + " is damaged: " + why + ".",
                "Fetch tokenizer.json again from where the backbone came from.", cause);
    }
}
