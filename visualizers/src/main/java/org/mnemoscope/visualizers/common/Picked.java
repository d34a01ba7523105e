package org.mnemoscope.visualizers.common;

import org.mnemoscope.engine.trace.Segmentation;

/**
 * What is selected: some segments, and where only some tokens or memories of the book are meant, those.
 *
 * @param segments the selected segments
 * @param tokens   the selected tokens; empty: all tokens of the segments
 * @param memories the selected memories, each by the segment that wrote it; empty: the memories of the segments
 */
public record Picked(IndexSet segments, IndexSet tokens, IndexSet memories) {
    /** Nothing is selected, so nothing is greyed. */
    public static final Picked NOTHING = new Picked(IndexSet.EMPTY, IndexSet.EMPTY, IndexSet.EMPTY);

    /** Whole segments, with their tokens and memories. */
    public static Picked segments(IndexSet segments) {
        return new Picked(segments, IndexSet.EMPTY, IndexSet.EMPTY);
    }

    /** Tokens, and the segments that hold them. */
    public static Picked tokens(IndexSet tokens, Segmentation segmentation) {
        IndexSet segments = new IndexSet(tokens.ranges().stream()
                .map(range -> new IndexSet.Range(
                        segmentation.segmentOf(range.start()), segmentation.segmentOf(range.last()) + 1))
                .toList());
        return new Picked(segments, tokens, IndexSet.EMPTY);
    }

    /** Cells of the recall matrix: what some segments recalled from some memories. */
    public static Picked cells(IndexSet segments, IndexSet memories) {
        return new Picked(segments, IndexSet.EMPTY, memories);
    }

    /** How two selections become one. */
    public enum Way {
        /** What is in one of them. */
        UNION,
        /** What is in both. */
        COMMON,
        /** What is in the first and not in the second. */
        WITHOUT
    }

    /** This selection combined with another. Where one of them means single tokens or memories, so does the result. */
    public Picked combined(Way way, Picked other, Segmentation segmentation) {
        if (!memories.isEmpty() || !other.memories.isEmpty()) {
            IndexSet both = combined(way, segments, other.segments);
            IndexSet cells = combined(way, memories.isEmpty() ? segments : memories, other.memories.isEmpty() ? other.segments : other.memories);
            return both.isEmpty() || cells.isEmpty() ? NOTHING : cells(both, cells);
        }
        if (!tokens.isEmpty() || !other.tokens.isEmpty()) {
            return tokens(combined(way, allTokens(segmentation), other.allTokens(segmentation)), segmentation);
        }
        return segments(combined(way, segments, other.segments));
    }

    private static IndexSet combined(Way way, IndexSet one, IndexSet other) {
        return switch (way) {
            case UNION -> one.with(other);
            case COMMON -> one.within(other);
            case WITHOUT -> one.without(other);
        };
    }

    private IndexSet allTokens(Segmentation segmentation) {
        return !tokens.isEmpty() ? tokens : new IndexSet(segments.ranges().stream()
                .map(range -> new IndexSet.Range(segmentation.tokens(range.start()).start(), segmentation.tokens(range.last()).end())).toList());
    }

    public boolean isEmpty() {
        return segments.isEmpty();
    }

    public boolean hasSegment(int segment) {
        return segments.contains(segment);
    }

    /** @param segment the segment that the token is in */
    public boolean hasToken(int token, int segment) {
        return tokens.isEmpty() ? hasSegment(segment) : tokens.contains(token);
    }

    public boolean hasMemory(int memory) {
        return memories.isEmpty() ? hasSegment(memory) : memories.contains(memory);
    }

    /** What is selected in a few words, as: segments 3–40. */
    public String words() {
        if (isEmpty()) {
            return Texts.get("view.picked.nothing");
        }
        if (!tokens.isEmpty()) {
            return tokens.size() == 1
                    ? Texts.get("view.picked.token", tokens.first())
                    : words(tokens, "view.picked.tokens", "view.picked.some-tokens");
        }
        String rows = segments.size() == 1
                ? Texts.get("view.picked.segment", segments.first())
                : words(segments, "view.picked.segments", "view.picked.some-segments");
        return memories.isEmpty() ? rows : Texts.get("view.picked.cells", rows, memories.size());
    }

    private static String words(IndexSet set, String oneRange, String many) {
        return set.ranges().size() == 1 ? Texts.get(oneRange, set.first(), set.last()) : Texts.get(many, set.size());
    }
}
