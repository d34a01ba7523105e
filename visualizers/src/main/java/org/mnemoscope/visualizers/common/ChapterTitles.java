package org.mnemoscope.visualizers.common;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mnemoscope.engine.trace.Chapter;

/** Titles of chapters where there is little room. */
public final class ChapterTitles {
    /** A word that says what is counted, then an Arabic or a Roman number. */
    private static final Pattern COUNTED = Pattern.compile("(\\p{L}+)\\s+((?:\\d+|[IVXLCDM]+)\\b.*)");

    private ChapterTitles() {}

    /** The title without its first word where other titles have the same and a number follows: "Chapter 6. The Watch" is "6. The Watch". */
    public static String brief(Chapter chapter, List<Chapter> all) {
        Matcher counted = COUNTED.matcher(chapter.title());
        if (!counted.matches()) {
            return chapter.title();
        }
        String word = counted.group(1) + " ";
        boolean shared = all.stream().anyMatch(other -> !other.equals(chapter) && other.title().regionMatches(true, 0, word, 0, word.length()));
        return shared ? counted.group(2) : chapter.title();
    }
}
