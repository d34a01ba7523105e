package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds lines that are headings: markdown headings, and lines such as "CHAPTER XII. The Storm". */
final class HeadingLines {
    private static final int LONGEST = 120;
    private static final Pattern HEADING = Pattern.compile(
            "#{1,6}[ \\t]+\\S.*|(?:CHAPTER|Chapter|BOOK|Book|PART|Part|LETTER|Letter)[ \\t]+(?:[IVXLCDM]{1,9}|[0-9]{1,3})\\b.*");

    private HeadingLines() {}

    /** Chars {@code [start, end)} of a text. */
    record Span(int start, int end) {}

    /** The parts of headings within {@code [start, end)} of a text, which may begin or end in the middle of a line. */
    static List<Span> within(String text, int start, int end) {
        List<Span> found = new ArrayList<>();
        int lineStart = lineStart(text, start);
        while (lineStart < end) {
            int lineEnd = lineEnd(text, lineStart, Math.max(end, lineStart + LONGEST + 1));
            boolean isShort = lineEnd - lineStart <= LONGEST;
            if (isShort && HEADING.matcher(text.substring(lineStart, lineEnd).stripTrailing()).matches()) {
                found.add(new Span(Math.max(start, lineStart), Math.min(end, lineEnd)));
            }
            lineStart = lineEnd + 1;
        }
        return found;
    }

    /** Where a line ends, or {@code most}: a text may have no line break for megabytes. */
    private static int lineEnd(String text, int lineStart, int most) {
        int end = lineStart;
        while (end < Math.min(most, text.length()) && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Where the line begins that holds a char; that char itself if the line is too long for a heading. */
    private static int lineStart(String text, int index) {
        for (int i = index; i > 0 && index - i <= LONGEST; i--) {
            if (text.charAt(i - 1) == '\n') {
                return i;
            }
        }
        return index <= LONGEST ? 0 : index;
    }
}
