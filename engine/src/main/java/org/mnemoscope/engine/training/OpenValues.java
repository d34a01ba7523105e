package org.mnemoscope.engine.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;

/**
 * Words that a planted fact may have for its value in training: all that are one token and not rare in the training texts. Whoever must
 * answer with any of thousands of words cannot learn the list by heart and has to read the word out of the memory. The values that
 * models are evaluated with are never among them.
 */
final class OpenValues {
    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");
    private static final int COMMON = 20;

    private OpenValues() {}

    /** In the order of their ids; empty where there is no text. */
    static List<String> of(TextTokenizer tokenizer, TrainingText text) {
        int[] counts = new int[tokenizer.vocabularySize()];
        for (Ints book : text.books()) {
            for (int i = 0; i < book.size(); i++) {
                counts[book.get(i)]++;
            }
        }
        Set<String> evaluated = FactSource.of(FactSplit.HELDOUT).values();
        List<String> words = new ArrayList<>();
        for (int id = 0; id < counts.length; id++) {
            String decoded = counts[id] < COMMON ? "" : tokenizer.decode(new int[] {id});
            String word = decoded.strip();
            if (decoded.length() == word.length() + 1 && WORD.matcher(word).matches() && !evaluated.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
