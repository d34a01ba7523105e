package org.mnemoscope.engine.fake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenizedText;

/** A token is a word with the white space in front of it; its id is a hash. */
final class FakeTokenizer implements TextTokenizer {
    private static final Pattern WORD = Pattern.compile("\\s*\\S+(\\s+$)?");

    @Override
    public TokenizedText tokenize(String text) {
        List<Integer> ids = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            ids.add(Math.floorMod(words.group().strip().hashCode(), FakeModel.VOCABULARY));
            ends.add(words.end());
        }
        return new TokenizedText(text, ints(ids), ints(ends));
    }

    private static Ints ints(List<Integer> values) {
        return Ints.of(values.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public String tokenText(int id) {
        return "word" + id;
    }

    @Override
    public String decode(int[] ids) {
        return Arrays.stream(ids).mapToObj(id -> " " + tokenText(id)).collect(Collectors.joining());
    }

    @Override
    public int vocabularySize() {
        return FakeModel.VOCABULARY;
    }

    @Override
    public void close() {}
}
