package org.mnemoscope.visualizers.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mnemoscope.engine.trace.Ints;

/** A set of segments, tokens or memories by index: sorted ranges that neither overlap nor touch. Never changes. */
public record IndexSet(List<Range> ranges) {
    /** Nothing. */
    public static final IndexSet EMPTY = new IndexSet(List.of());

    /** The indices {@code start <= index < end}. */
    public record Range(int start, int end) {
        public Range {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a range of indices: [" + start + ", " + end + ")");
            }
        }

        public int size() {
            return end - start;
        }

        /** The last index of the range. */
        public int last() {
            return end - 1;
        }
    }

    /** Takes ranges in any order; those that overlap or touch become one. */
    public IndexSet {
        ranges = joined(ranges);
    }

    /** The indices {@code start <= index < end}; empty if there are none. */
    public static IndexSet range(int start, int end) {
        return end <= start ? EMPTY : new IndexSet(List.of(new Range(start, end)));
    }

    /** All indices between two, both included, in whichever order they come, as a drag with the mouse gives them. */
    public static IndexSet between(int one, int other) {
        return range(Math.max(0, Math.min(one, other)), Math.max(one, other) + 1);
    }

    public static IndexSet of(int... indices) {
        return new IndexSet(IntStream.of(indices).mapToObj(index -> new Range(index, index + 1)).toList());
    }

    public static IndexSet of(IntStream indices) {
        return of(indices.toArray());
    }

    /** Ranges as a row of pairs: first index and the one after the last. */
    static IndexSet ofPairs(Ints pairs) {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            ranges.add(new Range(pairs.get(i), pairs.get(i + 1)));
        }
        return new IndexSet(ranges);
    }

    /** The ranges as a row of pairs, as {@link #ofPairs} takes it. */
    Ints pairs() {
        return Ints.of(ranges.stream().flatMapToInt(range -> IntStream.of(range.start(), range.end())).toArray());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** How many indices there are. */
    public int size() {
        return ranges.stream().mapToInt(Range::size).sum();
    }

    public boolean contains(int index) {
        int place = rangeFrom(index);
        return place < ranges.size() && ranges.get(place).start() <= index;
    }

    /** Whether any index of {@code start <= index < end} is in it. */
    public boolean meets(int start, int end) {
        int place = rangeFrom(start);
        return start < end && place < ranges.size() && ranges.get(place).start() < end;
    }

    /** The lowest index; the set must not be empty. */
    public int first() {
        return ranges.get(0).start();
    }

    /** The highest index; the set must not be empty. */
    public int last() {
        return ranges.get(ranges.size() - 1).last();
    }

    /** Every index, rising. */
    public IntStream stream() {
        return ranges.stream().flatMapToInt(range -> IntStream.range(range.start(), range.end()));
    }

    public IndexSet with(IndexSet more) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(more.ranges);
        return new IndexSet(all);
    }

    public IndexSet within(IndexSet other) {
        return without(without(other));
    }

    public IndexSet without(IndexSet less) {
        List<Range> kept = new ArrayList<>();
        for (Range range : ranges) {
            int start = range.start();
            for (int i = less.rangeFrom(start); i < less.ranges.size() && less.ranges.get(i).start() < range.end(); i++) {
                addIfAny(kept, start, less.ranges.get(i).start());
                start = less.ranges.get(i).end();
            }
            addIfAny(kept, start, range.end());
        }
        return new IndexSet(kept);
    }

    /** With the index if it was not in it, else without. */
    public IndexSet toggled(int index) {
        return contains(index) ? without(of(index)) : with(of(index));
    }

    /** The first range that ends after an index, by its place in the list. */
    private int rangeFrom(int index) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).end() <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void addIfAny(List<Range> ranges, int start, int end) {
        if (start < end) {
            ranges.add(new Range(start, end));
        }
    }

    private static List<Range> joined(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::start));
        List<Range> joined = new ArrayList<>();
        for (Range next : sorted) {
            Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.start() <= last.end()) {
                joined.set(joined.size() - 1, new Range(last.start(), Math.max(last.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
