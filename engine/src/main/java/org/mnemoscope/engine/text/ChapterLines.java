package org.mnemoscope.engine.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mnemoscope.engine.trace.Chapter;
import org.mnemoscope.engine.trace.Chapters;

/**
 * The structure of a plain text: markdown headings, and lines such as "CHAPTER XII. The Storm" or "BOOK TWO: 1805". The lines of a table of
 * contents, which have no text between them, are no chapters.
 */
final class ChapterLines {
    private static final String NUMBER = "(?:[IVXLCDM]{1,9}|[0-9]{1,3}|(?i:(?:THE )?(?:ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN"
            + "|TWELVE|THIRTEEN|FOURTEEN|FIFTEEN|SIXTEEN|SEVENTEEN|EIGHTEEN|NINETEEN|TWENTY|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH"
            + "|EIGHTH|NINTH|TENTH|LAST)))";

    private static final Pattern HEADING = Pattern.compile(
            "^(?:(?<marks>#{1,6})[ \\t]+(?<marked>\\S.{0,100}?)[ \\t#]*"
                    + "|[ \\t]{0,40}(?<line>(?<kind>CHAPTER|Chapter|BOOK|Book|PART|Part|VOLUME|Volume|LETTER|Letter)[ \\t]+" + NUMBER
                    + "\\b.{0,80}?)[ \\t]*)\\r?$",
            Pattern.MULTILINE);

    /** In plain texts a volume holds books, a book parts, and these hold chapters. */
    private static final List<String> KINDS = List.of("VOLUME", "BOOK", "PART", "CHAPTER", "LETTER");

    private ChapterLines() {}

    private record Line(Chapter chapter, int end) {}

    static Chapters of(String text) {
        List<Line> lines = new ArrayList<>();
        Matcher matcher = HEADING.matcher(text);
        while (matcher.find()) {
            String marked = matcher.group("marked");
            String title = marked == null ? matcher.group("line") : marked;
            int level = marked == null ? levelOf(matcher.group("kind")) : matcher.group("marks").length();
            lines.add(new Line(new Chapter(title.strip(), matcher.start(), level), matcher.end()));
        }
        return new Chapters(withText(lines, text));
    }

    private static int levelOf(String kind) {
        return Math.min(1 + KINDS.indexOf(kind.toUpperCase(Locale.ROOT)), KINDS.size() - 1);
    }

    /** Leaves out a line if nothing but blanks follows it up to the next line of its level or above, or to one left out. */
    private static List<Chapter> withText(List<Line> lines, String text) {
        Deque<Chapter> kept = new ArrayDeque<>();
        boolean nextKept = true;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Chapter chapter = lines.get(i).chapter();
            boolean last = i == lines.size() - 1;
            int end = last ? text.length() : lines.get(i + 1).chapter().charStart();
            boolean bare = text.substring(lines.get(i).end(), end).isBlank();
            boolean holdsNext = !last && nextKept && lines.get(i + 1).chapter().level() > chapter.level();
            nextKept = !bare || holdsNext;
            if (nextKept) {
                kept.addFirst(chapter);
            }
        }
        return List.copyOf(kept);
    }
}
