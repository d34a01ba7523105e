package org.mnemoscope.engine.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Project Gutenberg has put around a book: a header in front, a licence behind (or, in the oldest files, all in front).
 *
 * @param bookStart UTF-16 offset of the book's first char
 * @param bookEnd   UTF-16 offset after its last char
 */
public record Gutenberg(int bookStart, int bookEnd) {
    /** Added to the source of a text without header and licence. */
    private static final String LEFT_OUT = " (without Project Gutenberg header and licence)";

    /** Headers are long only in the oldest files, which put the licence first. */
    private static final int LONGEST_HEADER = 40_000;

    /** Between the "End of Project Gutenberg's ..." line and the marker there is nothing else. */
    private static final int LONGEST_FAREWELL = 600;

    private static final Pattern START = Pattern.compile(
            "^[ \\t]*\\*\\*\\*[ \\t]*START OF (?:THE|THIS) PROJECT GUTENBERG(?:[^*]{0,400}?\\*\\*\\*)?[^\\n]*\\n"
                    + "|^[ \\t]*\\*?END\\*?[ \\t]*THE SMALL PRINT[^\\n]*\\n",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern END = Pattern.compile("^[ \\t]*\\*\\*\\*[ \\t]*END OF (?:THE|THIS) PROJECT GUTENBERG",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern FAREWELL = Pattern.compile("^[ \\t]*(?:\\*\\*\\*[ \\t]*)?END OF (?:(?:THE|THIS) )?PROJECT GUTENBERG(?:'S|’S)?\\b[^\\n]*",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /** Finds header and licence; empty if the text has neither, or nothing besides. */
    public static Optional<Gutenberg> in(String text) {
        int start = 0;
        Matcher header = START.matcher(text).region(0, Math.min(text.length(), LONGEST_HEADER));
        while (header.find()) {
            start = header.end();
        }
        int end = farewell(text, start, lastMatch(END, text, start, text.length()));
        while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        start = firstLine(text, start, end);
        boolean whole = start == 0 && end == text.stripTrailing().length();
        return whole || start >= end ? Optional.empty() : Optional.of(new Gutenberg(start, end));
    }

    /** Where the line of farewell in front of the end marker begins; without a marker, the last such line ends the book. */
    private static int farewell(String text, int start, int marker) {
        int from = marker < 0 ? start : Math.max(start, marker - LONGEST_FAREWELL);
        int line = lastMatch(FAREWELL, text, from, marker < 0 ? text.length() : marker);
        return line >= 0 ? line : marker >= 0 ? marker : text.length();
    }

    private static int lastMatch(Pattern pattern, String text, int from, int to) {
        Matcher matcher = pattern.matcher(text).region(from, to);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    /** Skips empty lines but not the first line's own indentation. */
    private static int firstLine(String text, int start, int end) {
        int line = start;
        for (int i = start; i < end && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                line = i + 1;
            }
        }
        return line;
    }

    /** How many chars are not the book. */
    public int charsAround(Document document) {
        return document.text().length() - (bookEnd - bookStart);
    }

    /** The book alone; its source says that something was left out. */
    public Document without(Document document) {
        return new Document(document.title(), document.source() + LEFT_OUT, document.text().substring(bookStart, bookEnd),
                document.charset(), document.chapters().part(bookStart, bookEnd));
    }
}
