package org.mnemoscope.visualizers.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenRange;
import org.mnemoscope.visualizers.common.RunSoFar;

/**
 * A text cut into blocks that are laid out one by one: the segments of a run, or pieces of a text without tokens yet.
 * A block shows its part of the text without the blank lines at its ends; line breaks of hard-wrapped texts flow.
 */
final class BookText {
    /** Length at which a piece of plain text ends at its next line break. */
    private static final int PLAIN_BLOCK = 1500;
    /** A piece that finds no line break is cut here. */
    private static final int LONGEST_PLAIN_BLOCK = 6000;

    private final String text;
    private final Ints starts;
    private final boolean segments;
    private final boolean hardWrapped;
    private final BitSet signs;

    private BookText(String text, int[] starts, boolean segments) {
        this.text = text;
        this.starts = Ints.of(starts);
        this.segments = segments;
        this.hardWrapped = Reflow.isHardWrapped(text);
        this.signs = Emphasis.signs(text);
    }

    static BookText ofSegments(RunSoFar run) {
        int[] starts = new int[run.segmentCount() + 1];
        for (int i = 0; i < run.segmentCount(); i++) {
            TokenRange tokens = run.segmentation().tokens(i);
            starts[i] = run.text().charStart(tokens.start());
        }
        starts[run.segmentCount()] = run.text().text().length();
        return new BookText(run.text().text(), starts, true);
    }

    static BookText ofPlain(String text) {
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            starts.add(start);
            int newline = text.indexOf('\n', Math.min(text.length(), start + PLAIN_BLOCK));
            int end = newline < 0 ? text.length() : newline + 1;
            start = end - start > LONGEST_PLAIN_BLOCK ? cut(text, start + LONGEST_PLAIN_BLOCK) : end;
        }
        starts.add(text.length());
        return new BookText(text, starts.stream().mapToInt(Integer::intValue).toArray(), false);
    }

    /** A place at or shortly before {@code end} that does not part a word or a surrogate pair. */
    private static int cut(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        if (space > end - LONGEST_PLAIN_BLOCK / 2) {
            return space + 1;
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    int count() {
        return starts.size() - 1;
    }

    /** Whether blocks are segments; else they are pieces of a plain text. */
    boolean isSegments() {
        return segments;
    }

    /** Chars of a block, before blank lines at its ends are dropped. */
    int length(int block) {
        return starts.get(block + 1) - starts.get(block);
    }

    /** Offset in the text of the first char shown. */
    int shownStart(int block) {
        int start = starts.get(block);
        int end = starts.get(block + 1);
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private int shownEnd(int block, int from) {
        int end = starts.get(block + 1);
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** What a block shows: char i stands for the text's char {@code shownStart(block) + i}. */
    String shown(int block) {
        int start = shownStart(block);
        String part = text.substring(start, shownEnd(block, start));
        return Emphasis.hide(Reflow.display(part, hardWrapped), start, signs);
    }

    /** The parts of a block that are headings, as offsets in the whole text. */
    List<HeadingLines.Span> headings(int block) {
        int start = shownStart(block);
        return HeadingLines.within(text, start, shownEnd(block, start));
    }

    /** How many lines of {@code charsPerLine} a block will take, without laying it out. */
    double estimatedLines(int block, double charsPerLine) {
        int start = starts.get(block);
        int end = starts.get(block + 1);
        double lines = 0;
        int lineStart = start;
        for (int i = start; i < end && !hardWrapped; i++) {
            if (text.charAt(i) == '\n') {
                lines += Math.max(1, Math.ceil((i - lineStart) / charsPerLine));
                lineStart = i + 1;
            }
        }
        return Math.max(1, lines + Math.ceil((end - lineStart) / charsPerLine));
    }
}
