package org.mnemoscope.engine.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.engine.trace.TokenizedText;

/** Short texts as tokens, without the special tokens that a tokenizer puts around a text. */
final class TokenPieces {
    private final TextTokenizer tokenizer;
    private final int[] specials;
    private final Map<String, int[]> known = new HashMap<>();

    TokenPieces(TextTokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.specials = tokenizer.tokenize("").tokenIds().toArray();
    }

    /** The tokens of a text that stands after other text. */
    int[] of(String text) {
        return known.computeIfAbsent(text, this::cut).clone();
    }

    private int[] cut(String text) {
        TokenizedText cut = tokenizer.tokenize(" " + text);
        TokenRange own = own(cut);
        return cut.tokenIds().slice(own.start(), own.end());
    }

    /** The tokens of {@code lead}, a space and {@code value}, with the range of those that hold the value. */
    Answer answer(String lead, String value) {
        String before = " " + lead;
        TokenizedText cut = tokenizer.tokenize(before + " " + value + ".");
        TokenRange own = own(cut);
        int first = own.start();
        while (cut.charEnd(first) <= before.length() || cut.charStart(first) == cut.charEnd(first)) {
            first++;
        }
        int end = first;
        while (end < own.end() && cut.charStart(end) < before.length() + 1 + value.length()) {
            end++;
        }
        return new Answer(Ints.of(cut.tokenIds().slice(own.start(), own.end())), first - own.start(), end - own.start());
    }

    /** Everything but the special tokens in front (BOS) and behind (EOS). */
    private TokenRange own(TokenizedText cut) {
        int front = 0;
        while (front < specials.length && cut.tokenIds().get(front) == specials[front]) {
            front++;
        }
        return new TokenRange(front, cut.tokenCount() - (specials.length - front));
    }

    /** The sentence that answers: its tokens, and {@code [first, end)} of them the value. */
    record Answer(Ints ids, int first, int end) {}
}
