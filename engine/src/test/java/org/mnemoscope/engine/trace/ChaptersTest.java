package org.mnemoscope.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChaptersTest {
    private static final Chapter BOOK_ONE = new Chapter("Book One", 10, 1);
    private static final Chapter FIRST = new Chapter("I", 10, 2);
    private static final Chapter SECOND = new Chapter("II", 50, 2);
    private static final Chapter BOOK_TWO = new Chapter("Book Two", 90, 1);
    private static final Chapters CHAPTERS = new Chapters(List.of(BOOK_ONE, FIRST, SECOND, BOOK_TWO));

    @Test
    void aPlaceLiesInItsChapterAndInWhatHoldsThat() {
        assertThat(CHAPTERS.around(9)).isEmpty();
        assertThat(CHAPTERS.around(10)).containsExactly(BOOK_ONE, FIRST);
        assertThat(CHAPTERS.around(89)).containsExactly(BOOK_ONE, SECOND);
        assertThat(CHAPTERS.around(1000)).containsExactly(BOOK_TWO);
    }

    @Test
    void aPartHasTheChaptersThatBeginInIt() {
        assertThat(CHAPTERS.part(20, 90)).isEqualTo(new Chapters(List.of(new Chapter("II", 30, 2))));
    }

    @Test
    void chaptersStandInTheOrderOfTheText() {
        assertThatThrownBy(() -> new Chapters(List.of(BOOK_TWO, FIRST))).isInstanceOf(IllegalArgumentException.class);
    }
}
