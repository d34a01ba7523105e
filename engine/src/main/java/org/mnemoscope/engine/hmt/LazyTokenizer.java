package org.mnemoscope.engine.hmt;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.TokenizedText;

/** Opens the tokenizer when it is first asked for: a folder without one can still be read by token ids. */
final class LazyTokenizer implements TextTokenizer {
    private final Supplier<TextTokenizer> open;
    private @Nullable TextTokenizer tokenizer;

    LazyTokenizer(Supplier<TextTokenizer> open) {
        this.open = open;
    }

    private TextTokenizer get() {
        if (tokenizer == null) {
            tokenizer = open.get();
        }
        return tokenizer;
    }

    @Override
    public TokenizedText tokenize(String text) {
        return get().tokenize(text);
    }

    @Override
    public String tokenText(int id) {
        return get().tokenText(id);
    }

    @Override
    public String decode(int[] ids) {
        return get().decode(ids);
    }

    @Override
    public int vocabularySize() {
        return get().vocabularySize();
    }

    @Override
    public void close() {
        if (tokenizer != null) {
            tokenizer.close();
        }
    }
}
