package org.mnemoscope.app.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenizedText;
import org.mnemoscope.visualizers.common.IndexSet.Range;

class TextSearchTest {
    /** Tokens of five chars each. */
    private static TokenizedText text(String text) {
        int count = (text.length() + 4) / 5;
        int[] ids = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            ends[i] = Math.min(text.length(), 5 * (i + 1));
        }
        return new TokenizedText(text, Ints.of(ids), Ints.of(ends));
    }

    @Test
    void hitsAreTheTokensThatTheyTouch() {
        assertThat(TextSearch.hits(text("the lamp and the lamp"), "lamp", false)).containsExactly(new Range(0, 2), new Range(3, 5));
    }

    @Test
    void aSpaceIsAnyWhiteSpace() {
        assertThat(TextSearch.hits(text("the\n  lamp"), "the lamp", false)).hasSize(1);
    }

    @Test
    void capitalsCountWhereWanted() {
        assertThat(TextSearch.hits(text("Ärger und ärger"), "ärger", false)).hasSize(2);
        assertThat(TextSearch.hits(text("Ärger und ärger"), "ärger", true)).hasSize(1);
    }

    @Test
    void signsStandForThemselves() {
        assertThat(TextSearch.hits(text("a.c abc (a"), "a.c", false)).hasSize(1);
        assertThat(TextSearch.hits(text("a.c abc (a"), "(a", false)).hasSize(1);
        assertThat(TextSearch.hits(text("abc"), "  ", false)).isEmpty();
        assertThat(TextSearch.hits(text(""), "a", false)).isEmpty();
    }
}
