package org.mnemoscope.app.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.IndexSet;

/** Where words stand in a text, as tokens. A space typed is any white space of the text, also the end of a line. */
final class TextSearch {
    /** More hits are not looked for: nobody walks through them, and every view would be full of marks. */
    static final int MOST = 20_000;

    private TextSearch() {}

    /** The tokens of each hit, from the beginning of the text; at most {@link #MOST}. */
    static List<IndexSet.Range> hits(TokenizedText text, String query, boolean matchCase) {
        List<IndexSet.Range> hits = new ArrayList<>();
        if (query.isBlank()) {
            return hits;
        }
        String pattern = Arrays.stream(query.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern, matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text.text());
        while (hits.size() < MOST && matcher.find()) {
            hits.add(new IndexSet.Range(text.tokenAt(matcher.start()), text.tokenAt(matcher.end() - 1) + 1));
        }
        return hits;
    }
}
