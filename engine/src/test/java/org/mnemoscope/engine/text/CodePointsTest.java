package org.mnemoscope.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "naïve €", "🐳", "a🐳b🐳🐳c", "🐳🐳🐳", "\uD83D alone \uDC33"})
    void agreesWithTheJdkAtEveryOffset(String text) {
        CodePoints codePoints = CodePoints.of(text);
        assertThat(codePoints.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int offset = 0; offset <= text.length(); offset++) {
            assertThat(codePoints.fromUtf16(offset)).as("offset %d", offset).isEqualTo(text.codePointCount(0, offset));
        }
        for (int codePoint = 0; codePoint <= codePoints.length(); codePoint++) {
            assertThat(codePoints.toUtf16(codePoint)).as("code point %d", codePoint).isEqualTo(text.offsetByCodePoints(0, codePoint));
        }
    }

    @Test
    void manyPairsAreAllRemembered() {
        CodePoints codePoints = CodePoints.of("🐳".repeat(1000));
        assertThat(codePoints.toUtf16(999)).isEqualTo(1998);
        assertThat(codePoints.fromUtf16(1998)).isEqualTo(999);
    }
}
