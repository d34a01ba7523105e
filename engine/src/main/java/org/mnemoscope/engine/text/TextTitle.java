package org.mnemoscope.engine.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a text: a Project Gutenberg {@code Title:} line, else the first markdown heading, else the file's name. */
final class TextTitle {
    /** A title stands near the start, or it is the title of something else. */
    private static final int LINES = 200;

    private static final int MAX_LENGTH = 120;
    private static final Pattern GUTENBERG = Pattern.compile("^Title:\\s*(\\S.*)$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}#{1,6}[ \\t]+(\\S.*?)[ \\t]*#*[ \\t]*$");

    private TextTitle() {}

    /** The title of a plain or markdown text. */
    static String of(String text, String fileName) {
        return first(GUTENBERG, text).or(() -> first(HEADING, text)).orElse(withoutExtension(fileName));
    }

    /**
     * The title of a file that may name its own.
     *
     * @param own as the file says; may be blank
     */
    static String of(String text, String own, String fileName) {
        String named = shortened(own);
        return first(GUTENBERG, text).orElse(named.isEmpty() ? withoutExtension(fileName) : named);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return text.lines().limit(LINES).map(pattern::matcher).filter(Matcher::matches).map(found -> shortened(found.group(1))).findFirst();
    }

    /** One line of readable length. */
    static String shortened(String title) {
        String clean = title.strip().replaceAll("\\s+", " ");
        return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH - 1).stripTrailing() + "…";
    }

    private static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
