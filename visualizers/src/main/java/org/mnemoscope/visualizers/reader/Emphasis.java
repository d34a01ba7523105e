package org.mnemoscope.visualizers.reader;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs of Markdown that say how a text looks, as the stars of *this* and the # of a heading: they are not shown. */
final class Emphasis {
    /** Has no width and breaks no line, so that every char keeps its place. */
    static final char INVISIBLE = '\u2060';

    private static final int LONGEST = 300;
    private static final Pattern EMPHASISED = Pattern.compile(
            "(?<![\\w*])(\\*{1,3})(?=[^\\s*])([^*]{1," + LONGEST + "}?)(?<=[^\\s*])\\1(?![\\w*])"
                    + "|(?<!\\w)(_{1,3})(?=[^\\s_])([^_]{1," + LONGEST + "}?)(?<=[^\\s_])\\3(?!\\w)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}[ \\t]+(?=\\S)", Pattern.MULTILINE);

    private Emphasis() {}

    /** The places of such signs in a text. Emphasis does not go beyond a paragraph. */
    static BitSet signs(String text) {
        BitSet signs = new BitSet();
        Matcher emphasised = EMPHASISED.matcher(text);
        while (emphasised.find()) {
            int group = emphasised.group(1) != null ? 1 : 3;
            boolean inParagraph = !text.substring(emphasised.start(), emphasised.end()).contains("\n\n");
            if (inParagraph) {
                signs.set(emphasised.start(group), emphasised.end(group));
                signs.set(emphasised.end() - emphasised.group(group).length(), emphasised.end());
            }
        }
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            signs.set(heading.start(), heading.end());
        }
        return signs;
    }

    /** A part of the text that begins at {@code start}, with its signs made invisible. */
    static String hide(String part, int start, BitSet signs) {
        int next = signs.nextSetBit(start);
        if (next < 0 || next >= start + part.length()) {
            return part;
        }
        char[] shown = part.toCharArray();
        for (int sign = next; sign >= 0 && sign < start + part.length(); sign = signs.nextSetBit(sign + 1)) {
            shown[sign - start] = INVISIBLE;
        }
        return new String(shown);
    }
}
