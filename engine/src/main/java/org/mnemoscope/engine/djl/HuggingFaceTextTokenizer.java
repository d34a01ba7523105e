package org.mnemoscope.engine.djl;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.config.TokenizerGuard;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.text.TokenOffsets;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenizedText;

/** A tokenizer.json read by Hugging Face's own library: never truncating, never padding. */
public final class HuggingFaceTextTokenizer implements TextTokenizer {
    private final HuggingFaceTokenizer tokenizer;
    private final int vocabularySize;

    private HuggingFaceTextTokenizer(HuggingFaceTokenizer tokenizer, int vocabularySize) {
        this.tokenizer = tokenizer;
        this.vocabularySize = vocabularySize;
    }

    /**
     * Opens {@code tokenizer.json} of a backbone folder.
     *
     * @param vocabularySize V of the backbone
     * @throws ModelException if the file is missing or no tokenizer
     */
    public static HuggingFaceTextTokenizer open(Path tokenizerJson, int vocabularySize) {
        Torch.goOffline();
        try {
            TokenizerGuard.require(tokenizerJson);
            // The library cuts at 512 tokens unless told otherwise.
            Map<String, String> options = Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "true");
            return new HuggingFaceTextTokenizer(HuggingFaceTokenizer.newInstance(tokenizerJson, options), vocabularySize);
        } catch (IOException | RuntimeException e) {
            throw new ModelException(
                    "The tokenizer " + tokenizerJson + " cannot be read.",
                    "Put the tokenizer.json that belongs to the backbone into its folder.",
                    e);
        }
    }

    @Override
    public TokenizedText tokenize(String text) {
        Encoding encoding = tokenizer.encode(text, true, false);
        long[] longs = encoding.getIds();
        int[] ids = new int[longs.length];
        int[] starts = new int[longs.length];
        int[] ends = new int[longs.length];
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        for (int t = 0; t < ids.length; t++) {
            ids[t] = (int) longs[t];
            CharSpan span = spans[t];
            starts[t] = span == null ? -1 : span.getStart();
            ends[t] = span == null ? -1 : span.getEnd();
        }
        return new TokenizedText(text, Ints.of(ids), TokenOffsets.charEnds(text, starts, ends));
    }

    @Override
    public String tokenText(int id) {
        return decode(new int[] {id});
    }

    @Override
    public String decode(int[] ids) {
        return tokenizer.decode(Arrays.stream(ids).asLongStream().toArray(), false);
    }

    @Override
    public int vocabularySize() {
        return vocabularySize;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
