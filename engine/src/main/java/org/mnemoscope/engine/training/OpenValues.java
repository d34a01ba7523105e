package org.mnemoscope.engine.training;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mnemoscope.engine.evaluation.FactSource;
import org.mnemoscope.engine.evaluation.FactSplit;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;

/**
 * Words that a planted fact may have for its value in training: all that are few tokens and not rare within the sentences of the
 * training texts. Whoever must answer with any of thousands of words cannot learn the list by heart and has to read the word out of the
 * memory. The values and names that models are evaluated with are never among them.
 */
final class OpenValues {
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]?[a-z]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][a-z]{3,}");
    private static final int COMMON = 20;
    private static final int MOST_TOKENS = 4;

    private final TextTokenizer tokenizer;
    private final Map<Integer, String> pieces = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private OpenValues(TextTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** In the order of the alphabet; empty where there is no text. */
    static List<String> of(TextTokenizer tokenizer, TrainingText text) {
        OpenValues counted = new OpenValues(tokenizer);
        text.books().forEach(counted::count);
        Set<String> evaluated = evaluated();
        return counted.counts.entrySet().stream()
                .filter(word -> word.getValue() >= COMMON && !evaluated.contains(word.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Counts the words behind another word: a capital there is no sentence's first. */
    private void count(Ints book) {
        boolean behindWord = false;
        int start = 0;
        while (start < book.size()) {
            StringBuilder letters = new StringBuilder(piece(book.get(start)));
            int end = start + 1;
            while (end < book.size() && LETTERS.matcher(piece(book.get(end))).matches()) {
                letters.append(piece(book.get(end++)));
            }
            String word = letters.toString().strip();
            if (behindWord && letters.indexOf(" ") == 0 && end - start <= MOST_TOKENS && WORD.matcher(word).matches()) {
                counts.merge(word, 1, Integer::sum);
            }
            behindWord = !word.isEmpty() && LETTERS.matcher(word).matches();
            start = end;
        }
    }

    private String piece(int id) {
        return pieces.computeIfAbsent(id, token -> tokenizer.decode(new int[] {token}));
    }

    private static Set<String> evaluated() {
        FactSource heldOut = FactSource.of(FactSplit.HELDOUT);
        return Stream.concat(heldOut.values().stream(), heldOut.names().stream())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
