package org.mnemoscope.app.reader;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings of a text, by where they stand: markdown headings, and lines such as "CHAPTER XII. The Storm". */
final class Headings {
    private static final Pattern HEADING = Pattern.compile(
            "^(?:#{1,6}[ \\t]+(?<marked>\\S.{0,100}?)[ \\t#]*|(?<chapter>(?:CHAPTER|Chapter|BOOK|Book|PART|Part|LETTER|Letter)"
                    + "[ \\t]+(?:[IVXLCDM]{1,9}|[0-9]{1,3})\\b.{0,80}))\\r?$",
            Pattern.MULTILINE);

    private final NavigableMap<Integer, String> byOffset;

    private Headings(NavigableMap<Integer, String> byOffset) {
        this.byOffset = byOffset;
    }

    static Headings of(String text) {
        NavigableMap<Integer, String> found = new TreeMap<>();
        Matcher matcher = HEADING.matcher(text);
        while (matcher.find()) {
            String marked = matcher.group("marked");
            found.put(matcher.start(), (marked == null ? matcher.group("chapter") : marked).strip());
        }
        return new Headings(found);
    }

    /** The last heading that begins before {@code offset}; empty if there is none. */
    String before(int offset) {
        Map.Entry<Integer, String> last = byOffset.lowerEntry(offset);
        return last == null ? "" : last.getValue();
    }
}
