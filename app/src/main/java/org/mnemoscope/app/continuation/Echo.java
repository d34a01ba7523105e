package org.mnemoscope.app.continuation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mnemoscope.engine.trace.Segmentation;
import org.mnemoscope.engine.trace.TokenizedText;

/**
 * How many of the different words that were written stand in the segment whose memory wrote them.
 *
 * @param words  different words, whatever their case
 * @param own    how many of them the segment holds
 * @param others how many of them another segment holds on average: what chance would give; NaN without another
 */
record Echo(int words, int own, double others) {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    static Echo of(String written, TokenizedText text, Segmentation segmentation, int segment) {
        Set<String> words = words(written);
        int own = 0;
        long elsewhere = 0;
        for (int i = 0; i < segmentation.segmentCount(); i++) {
            Set<String> held = words(text.textOf(segmentation.tokens(i)));
            held.retainAll(words);
            own = i == segment ? held.size() : own;
            elsewhere += i == segment ? 0 : held.size();
        }
        return new Echo(words.size(), own, segmentation.segmentCount() < 2 ? Double.NaN : (double) elsewhere / (segmentation.segmentCount() - 1));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
    }
}
