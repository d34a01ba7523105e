package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mnemoscope.engine.trace.Ints;
import org.mnemoscope.engine.trace.TokenizedText;

class TokenOffsetsTest {
    @Test
    void aTrimmedSpaceBelongsToTheTokenAfterIt() {
        TokenizedText text = tokens("two words ", new int[] {0, 4}, new int[] {3, 9});
        assertThat(text.tokenText(0)).isEqualTo("two");
        assertThat(text.tokenText(1)).isEqualTo(" words ");
    }

    @Test
    void bytesOfOneCharacterGoToTheFirstToken() {
        TokenizedText text = tokens("a🐳b", new int[] {0, 1, 1, 1, 2}, new int[] {1, 2, 2, 2, 3});
        assertThat(text.charEnds()).isEqualTo(Ints.of(1, 3, 3, 3, 4));
        assertThat(text.tokenText(1)).isEqualTo("🐳");
        assertThat(text.tokenText(2)).isEmpty();
    }

    @Test
    void tokensWithoutTextCoverNothing() {
        TokenizedText text = tokens("hi", new int[] {-1, 0, -1}, new int[] {-1, 2, -1});
        assertThat(text.charEnds()).isEqualTo(Ints.of(0, 2, 2));
    }

    @Test
    void anEmptySpanInTheMiddleDoesNotTakeText() {
        TokenizedText text = tokens("abcd", new int[] {0, 3, 2}, new int[] {2, 3, 4});
        assertThat(text.charEnds()).isEqualTo(Ints.of(2, 2, 4));
    }

    @Test
    void theLastTokenReachesTheEnd() {
        assertThat(tokens("abc", new int[] {0, 0}, new int[] {1, 1}).charEnds()).isEqualTo(Ints.of(1, 3));
        assertThat(TokenOffsets.charEnds("", new int[0], new int[0])).isEqualTo(Ints.of());
    }

    private static TokenizedText tokens(String text, int[] starts, int[] ends) {
        return new TokenizedText(text, Ints.of(new int[starts.length]), TokenOffsets.charEnds(text, starts, ends));
    }
}
