package org.mnemoscope.engine.text;

import java.util.Iterator;
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

    static String of(String text, String fileName) {
        String heading = "";
        Iterator<String> lines = text.lines().limit(LINES).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            Matcher gutenberg = GUTENBERG.matcher(line);
            Matcher markdown = HEADING.matcher(line);
            if (gutenberg.matches()) {
                return shortened(gutenberg.group(1));
            } else if (heading.isEmpty() && markdown.matches()) {
                heading = shortened(markdown.group(1));
            }
        }
        return heading.isEmpty() ? withoutExtension(fileName) : heading;
    }

    private static String shortened(String title) {
        String clean = title.strip().replaceAll("\\s+", " ");
        return clean.length() <= MAX_LENGTH ? clean : clean.substring(0, MAX_LENGTH - 1).stripTrailing() + "…";
    }

    private static String withoutExtension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
