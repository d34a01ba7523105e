package org.mnemoscope.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Ints;

class PassagesTest {
    private static final int S = 10;
    private static final Prose TWO_BOOKS = new Prose(List.of(
            Ints.of(IntStream.range(0, 1000).toArray()), Ints.of(IntStream.range(5000, 6000).toArray()), Ints.of(1, 2, 3)));

    @Test
    void repeatsAreCopiesOfEarlierSegments() {
        Passages.Marked document = new Passages(TWO_BOOKS, S, 4).repeating(16, 4);
        int repeats = 0;
        for (int segment = 0; segment < 16; segment++) {
            int origin = document.origin().get(segment);
            if (origin >= 0) {
                repeats++;
                assertThat(origin).isLessThan(segment);
                assertThat(segment(document, segment)).isEqualTo(segment(document, origin));
            } else {
                assertThat(segment(document, segment)[S - 1] - segment(document, segment)[0]).isEqualTo(S - 1);
            }
        }
        assertThat(repeats).isEqualTo(4);
    }

    @Test
    void interleavedBooksGoOnWhereTheyStopped() {
        Passages.Marked document = new Passages(TWO_BOOKS, S, 4).interleaved(24);
        int[] next = {-1, -1};
        int[] seen = new int[2];
        for (int segment = 0; segment < 24; segment++) {
            int book = document.origin().get(segment);
            int[] ids = segment(document, segment);
            if (next[book] >= 0) {
                assertThat(ids[0]).isEqualTo(next[book]);
            }
            next[book] = ids[S - 1] + 1;
            seen[book]++;
        }
        assertThat(seen[0]).isBetween(6, 18);
        assertThat(next[0] < 5000).as("two different books").isNotEqualTo(next[1] < 5000);
    }

    private static int[] segment(Passages.Marked document, int index) {
        return document.ids().slice(index * S, (index + 1) * S);
    }
}
