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
        // Expressions are tried where a sign stands, not at each of a book's millions of chars.
        Matcher emphasised = at(EMPHASISED, text);
        int i = 0;
        while (i < text.length()) {
            boolean sign = text.charAt(i) == '*' || text.charAt(i) == '_';
            if (!sign || !emphasised.region(i, text.length()).lookingAt()) {
                i++;
                continue;
            }
            int group = emphasised.group(1) != null ? 1 : 3;
            boolean inParagraph = !text.substring(i, emphasised.end()).contains("\n\n");
            if (inParagraph) {
                signs.set(emphasised.start(group), emphasised.end(group));
                signs.set(emphasised.end() - emphasised.group(group).length(), emphasised.end());
            }
            i = emphasised.end();
        }
        Matcher heading = at(HEADING, text);
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            if (heading.region(at, text.length()).lookingAt()) {
                signs.set(at, heading.end());
            }
        }
        return signs;
    }

    /** Sees what stands around its region. */
    private static Matcher at(Pattern pattern, String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
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
