package org.mnemoscope.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    @Test
    void lettersMustComeInOrder() {
        assertThat(FuzzyMatch.score("spr", "Split right")).isGreaterThan(0);
        assertThat(FuzzyMatch.score("rps", "Split right")).isEqualTo(FuzzyMatch.NONE);
        assertThat(FuzzyMatch.score("", "Split right")).isZero();
        assertThat(FuzzyMatch.score("x", "")).isEqualTo(FuzzyMatch.NONE);
    }

    @Test
    void beginningsOfWordsAndWholeWordsCountMost() {
        assertThat(FuzzyMatch.score("sr", "Split right")).isGreaterThan(FuzzyMatch.score("sr", "Resize rows"));
        assertThat(FuzzyMatch.score("map", "Memory map")).isGreaterThan(FuzzyMatch.score("map", "Own window amp"));
    }

    /** "cost" must not undo something. */
    @Test
    void aWholeWordCountsMoreThanBeginningsOfWords() {
        assertThat(FuzzyMatch.score("cost", "Cost")).isGreaterThan(FuzzyMatch.score("cost", "Redo clearing of 25 segments"));
    }

    /** The first letter that fits need not be the best. */
    @Test
    void theBestPlaceIsFound() {
        assertThat(FuzzyMatch.score("map", "m Memory map")).isEqualTo(FuzzyMatch.score("map", "map"));
    }
}
