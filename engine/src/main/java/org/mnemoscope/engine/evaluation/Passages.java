package org.mnemoscope.engine.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.mnemoscope.engine.trace.Ints;

/** Makes documents out of prose alone: with repeated segments, or with two books that alternate. The same seed gives the same documents. */
final class Passages {
    private final Prose prose;
    private final int segmentTokens;
    private final SplittableRandom random;

    Passages(Prose prose, int segmentTokens, long seed) {
        this.prose = prose;
        this.segmentTokens = segmentTokens;
        this.random = new SplittableRandom(seed);
    }

    /**
     * A document that knows where its segments come from.
     *
     * @param ids    a whole number of segments
     * @param origin of each segment: the segment that it repeats or −1; or the number of its book
     */
    record Marked(Ints ids, Ints origin) {}

    /** A passage in which {@code repeats} segments of the later part are copies of earlier ones. */
    Marked repeating(int segments, int repeats) {
        int[] ids = prose.passage(segments * segmentTokens, random);
        int[] origin = new int[segments];
        Arrays.fill(origin, -1);
        List<Integer> order = shuffled(segments);
        List<Integer> chosen = order.subList(0, 2 * repeats).stream().sorted().toList();
        List<Integer> first = new ArrayList<>(chosen.subList(0, repeats));
        for (int i = 0; i < repeats; i++) {
            int repeat = chosen.get(repeats + i);
            origin[repeat] = first.remove(random.nextInt(first.size()));
            System.arraycopy(ids, origin[repeat] * segmentTokens, ids, repeat * segmentTokens, segmentTokens);
        }
        return new Marked(Ints.of(ids), Ints.of(origin));
    }

    private List<Integer> shuffled(int count) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(i);
            Collections.swap(all, i, random.nextInt(i + 1));
        }
        return all;
    }

    /** Two books, each going on where it stopped; they change after one or two segments. */
    Marked interleaved(int segments) {
        List<Ints> books = twoBooks(segments);
        int[] next = {start(books.get(0), segments), start(books.get(1), segments)};
        int[] ids = new int[segments * segmentTokens];
        int[] origin = new int[segments];
        int book = random.nextInt(2);
        int left = 1 + random.nextInt(2);
        for (int segment = 0; segment < segments; segment++) {
            if (left == 0) {
                book = 1 - book;
                left = 1 + random.nextInt(2);
            }
            System.arraycopy(books.get(book).slice(next[book], next[book] + segmentTokens), 0, ids, segment * segmentTokens, segmentTokens);
            next[book] += segmentTokens;
            origin[segment] = book;
            left--;
        }
        return new Marked(Ints.of(ids), Ints.of(origin));
    }

    private int start(Ints book, int segments) {
        return random.nextInt(book.size() - segments * segmentTokens + 1);
    }

    private List<Ints> twoBooks(int segments) {
        List<Ints> enough = prose.ofAtLeast(segments * segmentTokens);
        int first = random.nextInt(enough.size());
        int second = (first + 1 + random.nextInt(enough.size() - 1)) % enough.size();
        return List.of(enough.get(first), enough.get(second));
    }
}
