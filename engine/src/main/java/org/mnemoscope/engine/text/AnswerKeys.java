package org.mnemoscope.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mnemoscope.engine.error.TextException;
import org.mnemoscope.engine.trace.AnswerKey;

/** Reads answer keys: a Markdown table with the columns told in, told as, asked in, answered as, answer. The segments in it are for people. */
public final class AnswerKeys {
    private static final int TOLD_AS = 2;
    private static final int ANSWERED_AS = 4;
    private static final int COLUMNS = 6;

    private AnswerKeys() {}

    /**
     * Finds the sentences of a key in its text: where a fact is told first, and where it is answered last. Line ends count as spaces.
     *
     * @throws TextException if a sentence is not in the text
     */
    public static AnswerKey read(String key, String text) {
        List<AnswerKey.Fact> facts = new ArrayList<>();
        for (String line : key.lines().filter(row -> row.matches("\\| *\\d.*")).toList()) {
            String[] cells = line.split(" *\\| *", -1);
            if (cells.length < COLUMNS) {
                throw misfit(line);
            }
            Matcher told = pattern(cells[TOLD_AS]).matcher(text);
            Matcher answered = pattern(cells[ANSWERED_AS]).matcher(text);
            if (!told.find()) {
                throw misfit(cells[TOLD_AS]);
            }
            int asked = -1;
            int askedEnd = -1;
            for (int from = told.end(); answered.find(from); from = answered.end()) {
                asked = answered.start();
                askedEnd = answered.end();
            }
            if (asked < 0) {
                throw misfit(cells[ANSWERED_AS]);
            }
            facts.add(new AnswerKey.Fact(told.start(), told.end(), asked, askedEnd));
        }
        return new AnswerKey(facts);
    }

    private static Pattern pattern(String sentence) {
        return Pattern.compile(Arrays.stream(sentence.split(" +")).map(Pattern::quote).collect(Collectors.joining("\\s+")));
    }

    private static TextException misfit(String words) {
        return new TextException("The answer key does not fit its text: it lacks “" + words + "”.", "Use the key that was written for this text.");
    }
}
