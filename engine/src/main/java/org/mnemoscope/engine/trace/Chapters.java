package org.mnemoscope.engine.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The structure of a text.
 *
 * @param all in the order of the text; a book and its first chapter may begin at the same place
 */
public record Chapters(List<Chapter> all) {
    public static final Chapters NONE = new Chapters(List.of());

    public Chapters {
        all = List.copyOf(all);
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).charStart() < all.get(i - 1).charStart()) {
                throw new IllegalArgumentException("chapter " + i + " begins before the one in front of it");
            }
        }
    }

    /** The chapters that the char at {@code offset} lies in, outermost first; empty before the first chapter. */
    public List<Chapter> around(int offset) {
        Deque<Chapter> open = new ArrayDeque<>();
        for (Chapter chapter : all) {
            if (chapter.charStart() > offset) {
                break;
            }
            while (!open.isEmpty() && open.getLast().level() >= chapter.level()) {
                open.removeLast();
            }
            open.addLast(chapter);
        }
        return List.copyOf(open);
    }

    /** The chapters that begin in {@code [start, end)}, with offsets from {@code start}. */
    public Chapters part(int start, int end) {
        return new Chapters(all.stream()
                .filter(chapter -> chapter.charStart() >= start && chapter.charStart() < end)
                .map(chapter -> new Chapter(chapter.title(), chapter.charStart() - start, chapter.level()))
                .toList());
    }
}
